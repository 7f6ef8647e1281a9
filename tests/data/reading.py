"""How tests read the YAML of facts: every scalar a string, by PyYAML, whose reader in C
(libyaml) takes a tenth of the time of the one in Python. Importing it exits 77 without
PyYAML."""
import sys

try:
    import yaml
except ImportError:
    print("skipped: PyYAML (python3-yaml) is not installed")
    sys.exit(77)

LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def sections(path):
    """{section: records} of a file."""
    with open(path, encoding="utf-8") as file:
        return {section: records or []
                for section, records in (yaml.load(file, LOADER) or {}).items()}
