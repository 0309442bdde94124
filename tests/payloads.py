"""Texts that have broken typesetters, one a line of a table: what people paste, and what attackers type."""

# ruff: noqa: E501

MARKUP = (
    "AT&T and R&D", "<sic>", "a < b > c", "&amp; &lt; &#60; &nbsp;", "<b>bold</b> and <i>italic</i>", "<font color='white'>hidden</font>",
    "<font size='100000'>huge</font>", "<br/>line<br>break", "<para>text</para>", "</para><para>", "<img src='/etc/passwd'/>",
    "<img src='https://example.org/x.png' width='1e9'/>", "<a href='javascript:alert'>link</a>", "<link href='file:///etc/passwd'>x</link>",
    "<onDraw name='showPage' label='x'/>", "<seq/>", "<seqreset id='a'/>", "<unichar code='65'/>", "<unichar name='__import__'/>", "<greek>a</greek>",
    "<super>up</super><sub>down</sub>", "<index item='x'/>", "<a name='x'/>", "<!-- comment -->", "<![CDATA[data]]>", "<?xml version='1.0'?>",
    "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>", "&e;", "<script>alert(1)</script>", "<svg onload=x>", "<style>p{}</style>",
    "[[[getattr(pow, Word('__globals__'))['os'].system('touch /tmp/x')]]]", "{{ 7*7 }}", "{% include x %}", "${7*7}", "#{7*7}", "%(x)s %s %n %d", "{0} {title} {}",
    r"\textbf{x} \input{/etc/passwd}", r"\n \t \\ \u0041", "`code` ~~struck~~", "# heading", "> quoted", "- dash", "1. one", "| a | b |", "---", "***", "_under_",
    "*", "**", "**unclosed", "*a*b*c*", "a*b and c*d", "** spaced **", "[words](javascript:alert)", "[words](https://example.org/(x))", "[](https://example.org)",
    "[", "]", "[]", "[ ]", "[x]", "[1", "1]", "[[1]]", "[0]", "[1-]", "[1,,2]", "[A]", "[1 2]", "[00001]", "[99999]", "[1-9999]",
    "=?utf-8?q?a=0d=0aBcc:_x@example.org?=", "Subject: x", "Bcc: a@example.org", "=1+1", "=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1",
    "'; DROP TABLE briefs; --", "' OR '1'='1", "../../etc/passwd", "/etc/passwd", "C:\\CON", "file:///etc/passwd", "http://example.org/?a=b&c=d#e", "mailto:a@example.org",
    "/Type /Page", "endstream endobj", "(unbalanced", "unbalanced)", ") Tj (", "<< /S /JavaScript >>", "%%EOF", "BT ET EMC", "stream", "\\(x\\)", "%PDF-1.7",
    "yes", "no", "null", "~", "12:30", "012", "1.10", "1e9", "0x10", ".inf", "<<", "=", "? x", "! x", "& x", "* x", "@x", "`x", "%x", "#x", "a #b", "a: b", "a:b", "x:", ": x",
)  # fmt: skip
LETTERS = (
    "naïve façade Ångström", "Türkiye İstanbul ığüşöç", "Ælfrēd Þórr œuvre", "Łódź Kraków žluťoučký kůň", "ﬁ ﬂ ﬀ ligatures", "fi fl ffi ffl fj Th", "“quotes” ‘single’ «guillemets» „low“",
    "en–dash em—dash minus−hyphen‐nb‑hyphen", "ellipsis… bullet• degree° ±½¼¾ ×÷", "© ® ™ § ¶ † ‡", "€ £ $ ¥ ¢ ₹", "¹²³ ₁₂₃ ⁴⁵", "50 % 50\u00a0% 50\u202f%", "thin\u2009space hair\u200aspace en\u2002space em\u2003space figure\u2007space",
    "soft\u00adhyphen here", "soft\u00ad", "\u00adsoft", "nb\u00a0space", "tab\tinside", "double  blank   three", "Ελληνικά", "Русский язык", "Кыргызча ң ө ү", "Қазақша ә ғ қ", "עברית", "العربية", "فارسی می‌شود", "پښتو ځ ډ ړ ښ",
    "کابل Kabul کابل", "Kabul (کابل) city", "طالبان - Taliban - طالبان (ISIS-K)", "۱۲۳ ٤٥٦ 789", "لا لله ﷲ", "التَّشْكِيل", "हिन्दी", "中文汉字", "日本語かな", "한국어", "ไทย", "ქართული", "Հայերեն",
    "e\u0301 decomposed", "a\u0308\u0304 stacked", "Z̸a̸l̸g̸o̸", "z" + "\u0301" * 40, "😀", "👨‍👩‍👧", "🇦🇫", "❤️", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "𐍈 astral", "\U0001f600\U0001f600", "\U0010fffd private", "\ue000 private", "\ufdd0 non-character", "\uffff", "\ufffe",
    "\u202eright to left override\u202c", "\u202aembed\u202c", "\u2066isolate\u2069", "\u2067isolate", "isolate\u2069", "\u200emark", "\u200fmark", "zero\u200bwidth", "word\u2060joiner", "zw\u200cnj", "zw\u200dj", "\ufeffbom", "bom\ufeff", "soft\u034fgrapheme",
    "hangul\u3164filler", "braille\u2800blank", "mongolian\u180evowel", "tag\U000e0041letter", "variation\ufe0f", "line\u2028separator", "paragraph\u2029separator", "interlinear\ufff9x\ufffb", "object\ufffc", "lost\ufffd",
    "nul\x00", "bell\x07", "escape\x1b[31m", "backspace\x08", "form\x0cfeed", "vertical\x0btab", "delete\x7f", "next\x85line", "c1\x9b", "carriage\rreturn", "crlf\r\nhere", "new\nline", "two\n\nparagraphs",
    "раypal", "ΑΒΕ Greek capitals", "аррlе", "ｆｕｌｌｗｉｄｔｈ", "ⅷ Ⅳ", "①②", "℃ ℉ №", "Ǆ ǅ ǆ", "ß ẞ", "ı İ", "ſ", "K Å Ω", "µ μ",
)  # fmt: skip
LONG = {
    "word of 200 letters": "x" * 200,
    "word of 201 letters": "x" * 201,
    "wide word": "W" * 180,
    "address": "https://example.org/" + "a/" * 90,
    "many words": "word " * 300,
    "hyphens": "a-" * 99 + "a",
    "one letter": "x",
    "blank": " ",
    "stop": ".",
    "quotation mark": '"',
}
PAYLOADS = (*MARKUP, *LETTERS, *LONG.values())
