"""Where each module of press/ stands, low to high, and which of them may import what is heavy."""

# Low to high: a module imports only what stands above it. Packages are one entry; theirs inside have no cycles either.
LAYERS = """
    problems inks sheets paper imposition tags trees scales letters words scalars stacking signals reportlab
    entries lines workspace rows traps outline marked shape schema
    tell console writing workers arguments holdings
    citations values filenames decoding images inline parts wording typography levels bounds house templates
    markings brief protection audiences copies language sources evidence mentions dependents losses release skeleton
    pdf typesetting operators canvas reproduction surface look pictures
    pieces columns grid phrases runs desk kit
    design story pages fit overset coarse composing
    editions proof certificate record particulars intake unpaged passwords sealing weight line
    mailing plates binding printshop plan post signing notary commands building cli
""".split()  # noqa: SIM905
BESIDE = ("editions", "proof")
# The house allows these more names: the one is a door, the other a vocabulary.
WIDE = ("press.kit", "press.brief")
MANUALS = ("press.evidence.rules.", "press.proof.")
NAMELESS = {
    "utils",
    "util",
    "helpers",
    "helper",
    "common",
    "base",
    "manager",
    "misc",
    "core",
    "lib",
    "tools",
    "stuff",
}
HEAVY = {"reportlab", "pypdf", "PIL", "uharfbuzz", "pyphen"}
LIGHT = """
    problems marked shape schema entries lines rows traps outline words letters scalars brief values citations markings
    audiences sources language wording evidence release cli commands arguments console tell plan intake workspace writing
    workers signals holdings skeleton filenames templates parts scales inline phrases inks sheets tags stacking trees
    typography levels house markings paper record mailing post protection copies mentions dependents losses
""".split()  # noqa: SIM905
# Read by a process of its own, which is started for nothing else.
CHILDREN = ("press.sources.pdf",)
