"""Which JDK runs here: the one that Maven takes too."""

import os
import subprocess
from pathlib import Path


def java() -> str:
    """`JAVA_HOME`'s java where that is set, else the one on the PATH."""
    home = os.environ.get("JAVA_HOME")
    return str(Path(home) / "bin" / "java") if home else "java"


def version() -> str:
    """What it says of its version."""
    return subprocess.run([java(), "-version"], capture_output=True, text=True, check=True).stderr
