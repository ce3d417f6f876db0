# A munkatér szavazásai. Diákok is olvassák és szavaznak, ezért senkit sem szólít meg.

poll-new = Új szavazás
poll-none = Még nincs szavazás
poll-none-text = A szavazás mindenkitől ugyanazt kérdezi: hol legyen a találkozó, melyik név legyen az, mi volt a legjobb.
poll-question = Mi legyen a kérdés?
poll-answers = Választható válaszok
poll-answers-hint = Soronként egy, összesen { $min }–{ $max }.
poll-kind = Hogyan lehet szavazni?
poll-kind-single = Egy válaszra
poll-kind-single-hint = Mindenki egyet választ.
poll-kind-multiple = Több válaszra
poll-kind-multiple-hint = Mindenki annyit jelöl meg, amennyit szeretne.
poll-kind-ranked = A legjobb háromra, sorrendben
poll-kind-ranked-hint = Az első három pontot kap, a második kettőt, a harmadik egyet.
poll-secret = Titkos szavazás
poll-secret-hint = Senki sem látja, ki mire szavazott, és az eredmény a szavazás lezárásakor jelenik meg. Jelölés nélkül az eredmény mindenki szeme előtt alakul, és a tanárok látják a szavazatokat.
poll-start = Szavazás indítása
poll-voters = { $count ->
    [0] még senki sem szavazott
    [one] { $count } szavazó eddig
   *[other] { $count } szavazó eddig
}
poll-open = nyitott
poll-closed = lezárva
poll-voted = a szavazat megvan
poll-waits = szavazatra vár
poll-removed = eltávolítva
poll-removed-title = Ezt a szavazást eltávolították

# Szavazás.
poll-choose-one = Egy válasz választható
poll-choose-several = Minden tetsző válasz megjelölhető
poll-first = A legjobb
poll-second = A második
poll-third = A harmadik
poll-vote = Szavazok
poll-vote-anew = Módosítom a szavazatomat
poll-about-open = A tanárok látják, ki mire szavaz. A szavazat a lezárásig módosítható.
poll-about-secret = Ez a szavazás titkos: senki sem látja, ki mire szavaz. A szavazat a lezárásig módosítható; utána látszik az eredmény.
poll-about-secret-closed = Ez a szavazás titkos volt: már senki sem tudja, ki mire szavazott.

# Állás.
poll-standing = Így áll most
poll-result = Eredmény
poll-votes = Szavazat
poll-points = Pont
poll-answer = Válasz
poll-table = A számok
poll-school = { $name } ({ $count ->
    [one] { $count } szavazó
   *[other] { $count } szavazó
})
poll-other-schools = Mindenki más
poll-who-voted = Ki mire szavazott
poll-who-voted-text = Ezt csak a tanárok látják.

# Lezárás.
poll-close = A szavazás lezárása
poll-close-question = Lezárható ez a szavazás?
poll-close-text = Többé senki sem szavazhat. Az eredmény megmarad.
poll-close-secret-text = Többé senki sem szavazhat, és mindenki látja az eredményt. Az, hogy kié melyik szavazat, végleg törlődik.
poll-delete = A szavazás eltávolítása
poll-delete-question = Eltávolítható ez a szavazás?
poll-delete-text = Minden szavazat eltűnik vele. Egy tanár vissza tudja hozni.

told-voted = A szavazat megérkezett. Köszönjük!
told-poll-closed = A szavazás lezárult.
