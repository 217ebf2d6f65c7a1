"""Line plots as SVG, written by hand: axes, a line a series, and its name in the margin."""

from collections.abc import Mapping, Sequence

WIDTH, HEIGHT = 720, 260
LEFT, RIGHT, TOP, BOTTOM = 56, 170, 34, 36
COLOURS = ("#1f6f8b", "#c8553d", "#5b8c5a", "#8a5a9e", "#b08900")


def lines(title: str, along: str, xs: Sequence[float], series: Mapping[str, Sequence[float]]) -> str:
    """Return a plot of the series over `xs`; the y axis begins at nought."""
    top = max(max(values) for values in series.values()) or 1.0
    wide, high = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def place(x: float, y: float) -> tuple[float, float]:
        return LEFT + wide * (x - xs[0]) / (xs[-1] - xs[0]), TOP + high * (1 - y / top)

    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" font-family="sans-serif" font-size="12">',
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        f'<text x="{LEFT}" y="20" font-size="14">{title}</text>',
        f'<text x="{LEFT + wide / 2:.0f}" y="{HEIGHT - 4}" text-anchor="middle">{along}</text>',
    ]
    for step in range(5):
        y = place(xs[0], top * step / 4)[1]
        parts.append(f'<path d="M{LEFT} {y:.1f}h{wide}" stroke="#ddd"/>')
        parts.append(f'<text x="{LEFT - 6}" y="{y + 4:.1f}" text-anchor="end">{top * step / 4:.3g}</text>')
        x = xs[0] + (xs[-1] - xs[0]) * step / 4
        parts.append(f'<text x="{place(x, 0)[0]:.1f}" y="{HEIGHT - 20}" text-anchor="middle">{x:.3g}</text>')
    for number, (name, values) in enumerate(series.items()):
        colour = COLOURS[number % len(COLOURS)]
        points = " ".join("{:.1f},{:.1f}".format(*place(x, y)) for x, y in zip(xs, values, strict=True))
        parts.append(f'<polyline points="{points}" fill="none" stroke="{colour}" stroke-width="1.8"/>')
        parts.append(f'<text x="{WIDTH - RIGHT + 10}" y="{TOP + 14 + 18 * number}" fill="{colour}">{name}</text>')
    return "\n".join([*parts, "</svg>", ""])
