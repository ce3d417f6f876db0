# Levelek, amelyek projekt alapítására hívnak olyasvalakit, aki talán még nincs itt.

letter-write = Írok valakinek, aki még nincs itt
letter-email = E-mail-cím
letter-email-hint = A levél az Ön nyelvén érkezik, egy hivatkozással, amely 60 napig működik. A címet másra nem használjuk.
letter-send = Elküldöm a levelet
letter-sent = A levél elküldve
letter-opened-by = { $name } jóváhagyásra vár
letter-lead = { $from } ({ $school }) Önnel szeretné megalapítani ezt a projektet.
letter-visitor = Tanárok, könyvtárosok és iskolavezetők vehetnek részt, ingyen. Lépjen be, vagy regisztráljon, majd nyissa meg újra a levélben lévő hivatkozást.
letter-sign-in = Belépés
letter-register = Regisztráció
letter-waits = A regisztrációját még meg kell erősítenie a támogató szervezetnek. Megjegyezzük, hogy a levél Önnek szól, és szólunk, amint válaszolhat.
letter-remember = A levél nekem szól
letter-remembered = Megjegyeztük, hogy a levél Önnek szól. Amint a regisztrációját megerősítik, a meghívás a projektjei között várja.
letter-may = Menjen tovább a projekthez, olvassa el, és ott válaszoljon.
letter-take = Tovább a projekthez
letter-may-not = Ezzel a fiókkal nem lehet projektet alapítani. Lépjen be a tanári fiókjával.
letter-gone = A hivatkozás túl régi, vagy a projekt már nem keres alapítót. Kérdezze meg azt, aki írt Önnek.
