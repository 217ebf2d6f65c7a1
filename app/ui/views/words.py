"""What the sharing states and the line to the agent are called, and which colour goes with them."""

from app.ui.texts import translate
from app.ui.viewmodels.shell import ShellState


def state_words(state: ShellState) -> tuple[str, str]:
    """Return the word for what the frame's state is, and the tone of its pill."""
    if state.link == "reconnecting":
        return translate("shell", "Reconnecting"), "wait"
    words = {
        "running": (translate("shell", "Sharing"), "good"),
        "waiting": (translate("shell", "Waiting"), "wait"),
        "paused": (translate("shell", "Paused"), "wait"),
        "off": (translate("shell", "Off"), "plain"),
    }
    return words.get(state.state, (translate("shell", "Starting"), "plain"))
