# Egy megnyílt projekt alapítói egymás között.

founders-lead = Minden alapítónak egyenlők a jogai. Aki távozik, átadhatja a helyét.
founders-link = Emlékeztetés, hely átadása
founders-you = Ön
founders-seen-week = Az elmúlt héten itt járt
founders-seen-month = Az elmúlt hónapban itt járt
founders-seen-quarter = Egy hónapja nem járt itt
founders-seen-longer = Három hónapja nem járt itt
founders-reminded = Emlékeztetve:
founders-remind = Emlékeztetem barátságosan
founders-offered-to = Felajánlva: { $name }. Még nem válaszolt.
founders-withdraw = Visszavonom az ajánlatot
founders-hand-over = Átadom a helyem
founders-hand-over-text = Amint a másik elfogadja, Ön tanár lesz ebben a projektben, ő pedig alapító.
founders-replace = Más kapja meg ezt a helyet
founders-replace-text = Az alapító értesül róla, és megtartja a helyét, ha visszatér, mielőtt a másik elfogadja.
founders-nobody = Nincs, aki átvehetné. Olyan tanár veheti át, aki ebben a projektben és ugyanabban az országban dolgozik. Előbb hívjon meg valakit a munkatérbe.
founders-person = Ki kapja meg a helyet?
founders-person-hint = A projekt azon tanárai, akik ugyanabban az országban dolgoznak.
founders-offer = Felajánlom a helyet
founders-offered-title = Alapítói hely Önnek
founders-offered = Ön lépne { $by } helyébe. Alapítóként minden joga meglesz ebben a projektben.
founders-take = Elfogadom a helyet

told-partner-reminded = Emlékeztettük.
told-place-offered = A helyet felajánlottuk. Amint válasz érkezik, értesítjük.
told-place-offer-withdrawn = Az ajánlatot visszavontuk.
told-place-taken = Mostantól Ön a projekt alapítója.
told-project-left = Kilépett a projektből. A többi alapítót értesítettük.
