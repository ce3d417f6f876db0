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
settings-rest = A projekt szüneteltetése
settings-rest-text = Amikor egy ideig kevés történik: szünidő, vizsgák, hosszabb betegség. Mindenki tovább dolgozhat; a partnerek és a látogatók látják, meddig szünetel a projekt.
settings-rest-until = A szünet utolsó napja
settings-rest-button = Szüneteltetem
settings-rest-end = Folytatom most
settings-close = A projekt befejezése
settings-close-text = A befejezett projektben mindenki mindent elolvashat, de senki sem módosíthat semmit.
settings-close-button = A projekt befejezése
settings-close-question = Befejezi a projektet mindenki számára?
settings-close-again = Semmi sem vész el. Bármelyik alapító újra megnyithatja.
settings-results = Mi lett belőle?
settings-results-hint = Néhány mondat mindenkinek: a projekt nyilvános oldalára kerül. Kérjük, diákok nevét ne írja bele.
settings-reopen = A projekt folytatása
settings-reopen-text = A tagok újra írhatnak, a korábbi szerepekkel és beállításokkal.
settings-reopen-button = Újra megnyitom
settings-archive = A projekt elrakása
settings-archive-text = Az eszközök mindenki elől eltűnnek. Ami nyilvános lett, a nyilvános oldalon marad. Bármelyik alapító újra megnyithatja a projektet.
settings-archive-button = Elrakom

told-workspace-closed = A projekt befejeződött. Minden továbbra is olvasható.
told-workspace-reopened = A projekt folytatódik.
told-workspace-archived = A projekt az archívumban van.
