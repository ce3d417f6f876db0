# A nagykövetek és mentorok nyilvános névsora.

ambassador-title = Nagykövetek
ambassador-lead = Tanárok, akik ismerik a programot, és szívesen segítenek az indulásban. A támogató szervezetük nevezte ki őket.
ambassador-how = Nyisson meg egy oldalt, ha üzenetet szeretne írni vagy kapcsolatot kérni.
ambassador-how-visitor = Azokat látja, akik mindenki előtt megnyitották az oldalukat. Lépjen be jóváhagyott tanárként, hogy mindenkit lásson és írhasson nekik.
ambassador-country-any = Minden ország
ambassador-language-any = Minden nyelv
ambassador-region = Régió
ambassador-region-any = Minden régió
ambassador-both = Nagykövetek és mentorok
ambassador-nobody = Még senki sincs itt
ambassador-nobody-text = Amint a támogató szervezetek olyan nagykövetet neveznek ki, aki megnyitotta az oldalát, itt jelenik meg.
