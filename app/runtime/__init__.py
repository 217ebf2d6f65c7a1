"""How every process of Fallow lives and ends: homes, locks, files, children. Standard library and platformdirs only."""
