"""A plain Debian machine on this one: a debootstrap tree that systemd-nspawn boots, on loopback with everything else.

What is in it is what Debian's images for EC2 have in common with every Debian: systemd, apt, and a network. How this
machine reaches Debian's and Python's packages is handed on to it as it is found here.
"""

import hashlib
import json
import os
import shutil
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from stack.paths import TOOLS

SUITE = "bookworm"  # Debian 12, as ImageId of AirflowHost in infra/template.yaml
INCLUDE = "ca-certificates,dbus,systemd,systemd-sysv"
FOLDER = TOOLS / "airflow-host"
HANDED_ON = ("PIP_", "UV_", "SSL_CERT_", "REQUESTS_CA_", "CURL_CA_", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY")


def _mirrors() -> list[str]:
    """Lines of a sources.list for the suite, out of what apt is told here; empty where this is no such Debian."""
    wanted = "$(TARGET_OF) $(REPO_URI) $(RELEASE) $(COMPONENT)"
    command = ["apt-get", "indextargets", "--format", wanted, "Created-By: Packages"]
    told = subprocess.run(command, capture_output=True, text=True, check=False).stdout
    lines = sorted({line for line in told.splitlines() if f" {SUITE}" in line})
    return [line for line in lines if line.startswith("deb ")]


def base() -> Path:
    """The bare tree, made once: some 40 seconds."""
    mirrors = _mirrors()
    digest = hashlib.sha256(json.dumps([SUITE, INCLUDE, mirrors]).encode()).hexdigest()[:12]
    tree = FOLDER / f"base-{digest}"
    if not tree.exists():
        making = FOLDER / f"making-{os.getpid()}"
        FOLDER.mkdir(parents=True, exist_ok=True)
        mirror = [line.split()[1] for line in mirrors if line.split()[2] == SUITE][:1]
        try:
            command = ["debootstrap", "--variant=minbase", f"--include={INCLUDE}", SUITE, str(making), *mirror]
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            if mirrors:
                (making / "etc/apt/sources.list").write_text("\n".join(mirrors) + "\n")
            if not tree.exists():  # a second run may have been quicker
                making.rename(tree)
        finally:
            shutil.rmtree(making, ignore_errors=True)
    return tree


class Machine:
    """A copy of the bare tree, booted. Ends with the process that made it, at the latest."""

    def __init__(self, folder: Path, services: dict[str, str]) -> None:
        """:param folder: for logs and the tree :param services: what every service in it finds in its environment"""
        self.tree, self._log = folder / "tree", folder / "console.log"
        subprocess.run(["cp", "--archive", "--reflink=auto", str(base()), str(self.tree)], check=True)
        self._hand_on(services)
        # The leader dies with its parent; nspawn's death ends all that is in the container.
        command = ["setpriv", "--pdeathsig", "TERM", "systemd-nspawn", "--quiet", f"--directory={self.tree}", "--boot"]
        command += [f"--machine=wearcast-{os.getpid()}", "--register=no", "--keep-unit", "--console=pipe"]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                command, stdin=subprocess.DEVNULL, stdout=log, stderr=log, start_new_session=True
            )
        self.wait_for(lambda: self.run("systemctl", "is-system-running", check=False) in ("running", "degraded"), 180)

    def _hand_on(self, services: dict[str, str]) -> None:
        told = {name: value for name, value in os.environ.items() if name.upper().startswith(HANDED_ON)}
        told = {
            name: value if not Path(value).is_absolute() else self._file(name, value) for name, value in told.items()
        }
        lines = [f'DefaultEnvironment="{name}={value}"' for name, value in (told | services).items() if value]
        folder = self.tree / "etc/systemd/system.conf.d"
        folder.mkdir(parents=True)
        (folder / "surroundings.conf").write_text("[Manager]\n" + "\n".join(lines) + "\n")
        if Path("/etc/pip.conf").exists():
            shutil.copyfile("/etc/pip.conf", self.tree / "etc/pip.conf")
        for file in Path("/etc/apt/apt.conf.d").glob("*"):
            if "Acquire" in file.read_text() and "Post-Invoke" not in file.read_text():
                shutil.copyfile(file, self.tree / "etc/apt/apt.conf.d" / file.name)

    def _file(self, name: str, path: str) -> str:
        """A file that a variable names, such as certificates, goes along; a folder does not."""
        if not Path(path).is_file():
            return ""
        shutil.copyfile(path, self.tree / f"etc/{name}")
        return f"/etc/{name}"

    def run(self, *command: str, given: str | None = None, check: bool = True) -> str:
        """Runs a command as root in the machine and answers what it printed, without the line's end."""
        leader = Path(f"/proc/{self._process.pid}/task/{self._process.pid}/children").read_text().split()
        if not leader:
            assert not check, f"the machine is off:\n{self.console()}"
            return ""
        spaces = ["--mount", "--pid", "--ipc", "--uts", "--cgroup", "--root"]
        done = subprocess.run(
            ["nsenter", f"--target={leader[0]}", *spaces, "env", "--chdir=/", *command],
            input=given,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            check=False,
            timeout=240,
        )
        assert not check or done.returncode == 0, f"{command}: {done.stdout}"
        return done.stdout.strip()

    def read(self, path: str) -> str:
        """A file of the machine, whoever may read it there."""
        return (self.tree / path.lstrip("/")).read_text()

    def is_on(self) -> bool:
        return self._process.poll() is None

    def console(self) -> str:
        """What the machine said on its console."""
        return self._log.read_text(errors="replace")[-4000:]

    def wait_until_off(self, seconds: float) -> None:
        """Waits for it to power itself off."""
        self._process.wait(seconds)

    def wait_for(self, condition: Callable[[], object], seconds: float) -> None:
        deadline = time.monotonic() + seconds
        while not condition():
            assert self.is_on(), f"the machine went off:\n{self.console()}"
            assert time.monotonic() < deadline, f"not within {seconds} s:\n{self.console()}"
            time.sleep(0.5)

    def end(self) -> None:
        """Powers off, kills what does not go, and deletes the tree."""
        if self.is_on():
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(30)
            except subprocess.TimeoutExpired:
                os.killpg(self._process.pid, signal.SIGKILL)
                self._process.wait()
        shutil.rmtree(self.tree)
