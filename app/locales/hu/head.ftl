# Az iskola igazgatójának oldala; fiók nem kell hozzá.

head-title = Az Ön iskolájában dolgozik ez a személy?
head-lead = Valaki az Ön iskolájának munkatársaként regisztrált itt.
head-person = Ki
head-school = Iskola
head-why = Válaszával segít az országos ügyintézőknek, hogy csak az kerüljön be, aki egy iskolához tartozik. Fiók nem kell hozzá, és mást nem kérünk Öntől.
head-known = Igen, ismerem
head-unknown = Nem ismerem
head-thanks = Köszönjük a válaszát
head-thanks-known = Az ügyintézők látják, hogy Ön ismeri ezt a személyt.
head-thanks-unknown = Az ügyintézők látják, hogy Ön nem ismeri ezt a személyt, és utánanéznek.
head-gone = Önnek nincs teendője. Ha ismeri a személyt, országának ügyintézői szívesen veszik jelzését.
