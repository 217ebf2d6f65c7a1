"""The one consent of looking around: what will be signed with play money, step by step."""

from PySide6.QtWidgets import QWidget

from app.ui import theme
from app.ui.texts import exact_amount, translate
from app.ui.viewmodels.proposals import Plan
from app.ui.views.sheets import Sheet
from app.ui.views.widgets import Button, Card, Pill, faint, muted, row, text


class PlanSheet(Sheet):
    """Answers true for a plan that may be carried out."""

    WIDTH = theme.LEAST_WIDTH * 3 // 5

    def __init__(self, parent: QWidget, plan: Plan) -> None:
        super().__init__(parent, translate("first_start", "Set this device up with play money?"))
        self.agree = Button(
            translate("first_start", "Sign these three"), "main", "shield-check", lambda: self.give(True)
        )
        refuse = Button(translate("first_start", "Not now"), clicked=lambda: self.give(False))
        stake = exact_amount(plan.most)
        steps = (
            translate("first_start", "1. Let the staking contract take up to {0} FLW.").format(stake),
            translate("first_start", "2. Put {0} FLW at stake, as a bond for honest work.").format(stake),
            translate(
                "first_start",
                "3. Register this device with {0} units of capacity, and give its key some ETH for fees.",
            ).format(plan.units),
        )
        self.add(
            Card(
                row(
                    faint(translate("first_start", "What would be signed")),
                    None,
                    Pill(translate("shell", "play money")),
                ),
                *(text(step) for step in steps),
                spacing=theme.SMALL,
            ),
            muted(
                translate(
                    "first_start",
                    "The signer reads each transaction before it signs, and signs nothing that is not in this list. "
                    "Play money has no value: you can lose nothing but that.",
                )
            ),
            row(None, refuse, self.agree),
        )
        self.agree.setDefault(True)
        self.agree.setFocus()
