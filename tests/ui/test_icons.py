"""Icons: drawn once a colour, and never in the colour of another theme."""

from app.ui.views.dressing import Dressing
from app.ui.views.widgets import pixmap


def test_pixmap__asked_for_again__is_drawn_once_a_colour(dressing: Dressing) -> None:
    light = pixmap("send")
    assert pixmap("send").cacheKey() == light.cacheKey()
    dressing.wear("dark", 1.0)
    assert pixmap("send").toImage() != light.toImage()
    dressing.wear("light", 1.0)
    assert pixmap("send").toImage() == light.toImage()
