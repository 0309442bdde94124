"""Where each module of press/ stands, low to high, and which of them may import what is heavy."""

# Low to high: a module imports only what stands above it. Packages are one entry; theirs inside have no cycles either.
LAYERS = """
    problems inks sheets paper imposition tags trees scales words signals reportlab
    workspace writing reading marked shape schema citations values filenames conditions images inline wording
    style levels templates language markings
    brief protection audiences sources evidence withholding release record intake manifest plan
    pdf typesetting drawing pictures look layout kit
    editions proof printing sending particulars unpaged
    line command cli
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
HEAVY = {"reportlab", "pypdf", "PIL", "uharfbuzz", "pyphen", "svglib", "lxml"}
LIGHT = """
    problems inks sheets paper imposition tags trees scales words signals
    workspace writing reading marked shape schema citations values filenames conditions inline wording
    style levels templates language markings
    brief protection audiences sources evidence withholding release record intake manifest plan
    command cli
""".split()  # noqa: SIM905
# Read by a process of its own, which is started for nothing else.
CHILDREN = ("press.sources.pdf",)
