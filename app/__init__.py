"""Fallow: turns an idle laptop into a paid AI device."""

VERSION = "0.1.0"
