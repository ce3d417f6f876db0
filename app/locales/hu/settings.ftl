# Amiről a munkatérben az alapítók döntenek.

settings-pupils = Mit tehetnek a diákok?
settings-pupils-text = A tanárok mindezt mindig megtehetik. A diákkoordinátorok is, kivéve az oldalak szerkesztését: az a lenti beállítástól függ.
settings-pupils-post = Hírt írhatnak a kezdőlapra
settings-pupils-comment = Hozzászólhatnak a hírekhez
settings-pupils-start-threads = Témát nyithatnak a fórumban
settings-pupils-start-threads-hint = Válaszolni mindig lehet.
settings-pupils-upload = Anyagokat tölthetnek fel
settings-pupils-edit-pages = Oldalakat szerkeszthetnek
settings-pupils-edit-pages-hint = A diákok azokat az oldalakat szerkesztik, amelyeket egy tanár megnyitott nekik, a diákkoordinátorok bármelyiket.
settings-pupils-create-pages = Új oldalt készíthetnek
settings-save = Mentés
settings-close = A projekt befejezése
settings-close-text = A befejezett projektben mindenki mindent elolvashat, de senki sem módosíthat semmit.
settings-close-button = A projekt befejezése
settings-close-question = Befejezi a projektet mindenki számára?
settings-close-again = Semmi sem vész el. Bármelyik alapító újra megnyithatja.
settings-reopen = A projekt folytatása
settings-reopen-text = A tagok újra írhatnak, a korábbi szerepekkel és beállításokkal.
settings-reopen-button = Újra megnyitom

told-workspace-closed = A projekt befejeződött. Minden továbbra is olvasható.
told-workspace-reopened = A projekt folytatódik.
