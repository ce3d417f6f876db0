# Üzenetek kollégák között.

message-inbox-title = Postaláda
message-inbox-lead = Üzenetek Ön és kollégái között.
message-tab-conversations = Üzenetek
message-tab-contacts = Kapcsolatok
message-write = Üzenet írása
message-search-label = Keresés az üzeneteiben
message-search-words = Szavak vagy egy név
message-search-button = Keresés
message-unread = { $count ->
    [one] { $count } új
   *[other] { $count } új
}
message-mine = Ön: { $text }
message-nobody = Nincs itt más
message-empty-title = Még nincs üzenete
message-empty-text = Írjon egyik kapcsolatának, vagy keressen kollégát, és írjon neki az oldaláról.
message-none-title = Nincs találat
message-none-text = Próbálja kevesebb szóval, vagy csak egy szó elejével.
message-show-all = Minden beszélgetés

message-new-lead = Akiket kiválaszt, mind olvashatják és válaszolhatnak rá. Diákoknak itt nem lehet írni.
message-to = Címzettek
message-to-hint = Ha több embert választ, mindannyian egy közös beszélgetésben lesznek.
message-topic = Miről szól?
message-topic-hint = Csak akkor kell, ha többeknek ír.
message-text = Az üzenete
message-files = Fájlok
message-files-hint = { $count ->
    [one] Legfeljebb { $count } fájl. Csak a beszélgetés résztvevői nyithatják meg.
   *[other] Legfeljebb { $count } fájl. Csak a beszélgetés résztvevői nyithatják meg.
}
message-send = Küldés
message-no-contacts-title = Még nincs kapcsolata
message-no-contacts-text = Keressen kollégát, és írjon neki az oldaláról.

message-profile = Profil megtekintése
message-reply-title = Válasz
message-new-badge = új
message-unreachable = Ebben a beszélgetésben jelenleg senkinek sem lehet írni. Elolvasni továbbra is tudja.
message-leave = Kilépés a beszélgetésből
message-leave-question = Kilép ebből a beszélgetésből?
message-leave-text = Utána már nem tudja elolvasni. A többiek Ön nélkül folytatják.

told-conversation-left = Kilépett a beszélgetésből.
