# A hírek és a tanári hirdető. Diákok is olvassák és írják, ezért nem szólít meg senkit.

feed-title = Hírek
feed-bulletin-lead = Ezt csak a projekt tanárai olvassák.
feed-empty = Itt még nincs semmi
feed-empty-write = Jöhet az első hír: min folyik most a munka?
feed-empty-wait = Itt lesz majd az első hír.
feed-post-label = Mi újság?
feed-post-button = Közzététel
feed-all-comments = { $count ->
    [one] A hozzászólás megjelenítése
   *[other] Mind a { $count } hozzászólás megjelenítése
}
feed-comment = Hozzászólás
feed-comment-label = Új hozzászólás
feed-comment-button = Küldés
feed-delete = Törlés
feed-delete-text = Mindenki számára eltűnik a projektben, és nem hozható vissza.
feed-delete-post-question = Törlődjön ez a hír a hozzászólásokkal együtt?
feed-delete-comment-question = Törlődjön ez a hozzászólás?

told-text-deleted = A szöveg törölve.
