"""Rules about what no file of the repository may hold, code or not."""

from tests.house.rules import Rule, pattern

# Put together from parts: this file is read by the rules as well.
_HOSTS = ("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("yarnpkg", "com"), ("npmmirror", "com")
_MORE_HOSTS = ("crates", "io"), ("proxy.golang", "org"), ("anaconda", "org"), ("binaries.soliditylang", "org")
_REGISTRY = "|".join(rf"\b{host}\.{end}\b".replace("y.g", r"y\.g") for host, end in _HOSTS + _MORE_HOSTS)
_WINDOWS_HOME = "C:" + r"[\\/]+Users[\\/]+\w+"
_MACHINE = "|".join(
    (r"(?<![\w.~}])/" + r"(root|home/[a-z]\w*|Users/[a-z]\w*)/\w", "/" + r"work/(main|shared)\b", _WINDOWS_HOME)
)

RULES = (
    Rule(
        "no registry host",
        "where packages come from is the machine's choice; the locks hold hashes instead",
        ("*",),
        pattern(_REGISTRY),
        bad=(
            ("packaging/requirements.lock", "--index-url https://pypi" + ".org/simple"),
            ("contracts/package-lock.json", '"resolved": "https://registry.npmjs' + '.org/a/-/a-1.0.0.tgz"'),
        ),
        good=(("packaging/requirements.lock", "attrs==26.1.0 \\\n    --hash=sha256:00"), ("README.md", "pip install")),
    ),
    Rule(
        "no machine path",
        "a path of one machine works on one machine",
        ("*",),
        pattern(_MACHINE),
        bad=(
            ("app/x.py", "MODEL = '/ro" + "ot/models'"),
            ("README.md", "cd /ho" + "me/ada/fallow"),
            ("README.md", "C:" + "\\Users\\ada"),
        ),
        good=(("README.md", "cd ~/fallow; ls /home; /usr/bin"), ("app/x.py", "folder / 'root/x'")),
    ),
)
