"""ReportLab, closed to settings from outside; no other module imports it, all take its parts from here."""

import os
import sys
from types import ModuleType

# ReportLab runs these modules, and ~/.reportlab_settings and ~/.reportlab_mods if they are missing, and obeys
# RL_* variables: a module that is there already and says nothing keeps them all out.
_SETTINGS = ["reportlab_settings", "reportlab_mods", "reportlab.local_rl_settings", "reportlab.local_rl_mods"]
for _name in [name for name in os.environ if name.startswith("RL_")]:
    del os.environ[_name]
sys.modules.update({name: ModuleType(name) for name in _SETTINGS})

from reportlab import platypus, rl_config  # noqa: E402
from reportlab.lib.colors import Color  # noqa: E402
from reportlab.pdfbase import pdfdoc  # noqa: E402
from reportlab.pdfgen.canvas import Canvas  # noqa: E402

__all__ = ["Canvas", "Color", "pdfdoc", "platypus"]

rl_config.invariant = 1
rl_config.useA85 = 0
rl_config.pageCompression = 1
rl_config.toColorCanUse = None
rl_config.trustedHosts = rl_config.trustedSchemes = None
rl_config.T1SearchPath = rl_config.TTFSearchPath = rl_config.CMapSearchPath = []
