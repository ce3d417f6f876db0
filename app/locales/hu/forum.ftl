# A munkatér fóruma. Diákok is olvassák és írják, ezért nem szólít meg senkit.

forum-new-section = Új témakör
forum-section-title = A témakör neve
forum-section-title-hint = Például: Bemutatkozás
forum-section-about = Mire való?
forum-start-section = Témakör indítása
forum-no-sections = A fórum még üres
forum-no-sections-text = Az első témakört egy tanár indítja. Utána mindenki írhat.
forum-all-threads = Minden beszélgetés
forum-no-threads = Még nincs beszélgetés
forum-no-threads-text = Egy kérdés vagy egy történet: így kezdődik egy beszélgetés.
forum-new-thread = Új beszélgetés
forum-thread-title = Miről szól?
forum-start-thread = Beszélgetés indítása
forum-text = Szöveg
forum-replies = { $count ->
    [0] még nincs válasz
    [one] { $count } válasz
   *[other] { $count } válasz
}
forum-newest = Legújabb hozzászólások
forum-reply-title = Válasz írása
forum-reply = Küldés
forum-remove = Eltávolítás
forum-removed = eltávolítva
forum-restore = Visszahozás
forum-remove-thread = A beszélgetés eltávolítása
forum-remove-thread-question = Eltávolítható ez a beszélgetés?
forum-remove-thread-text = Minden hozzászólása eltűnik vele. Egy tanár vissza tudja hozni.
forum-removed-thread = Ezt a beszélgetést eltávolították
forum-removed-thread-text = Itt csak a tanárok látják.
