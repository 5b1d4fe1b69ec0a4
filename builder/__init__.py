"""A static site whose every figure, date and quotation is proved.

Read files → parse them to frozen values → check → (gate) → views → render → publish what differs.

    File ─ markdown ─▶ Body ─────┐
                                 ├─▶ Site ─ check ─▶ SoundSite ─ views ─▶ View ─ render ─▶ Artifact ─ publish
    File ─ records ──▶ Records ──┘             └───▶ Problem*  → report; exit 1; the output is untouched

The gate is a type: only `checks.check` makes a `SoundSite`, and `views` accepts nothing else.
"""
