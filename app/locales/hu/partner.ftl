# Kapcsolatok: kérés, válasz, letiltás.

partner-ask-title = Kérje fel kapcsolatnak
partner-card-title = Kapcsolat
partner-ask-lead = Akik egymás kapcsolatai, együtt alapíthatnak projektet. { $name } az oldalon és levélben is megkapja, amit ír.
partner-message = Mit szeretne vele közösen csinálni?
partner-message-hint = Egy-két mondat: az osztálya, az ötlete.
partner-ask-button = Kérés elküldése
partner-not-available = { $name } most nem fogad megkeresést.
partner-waiting = Ön már megkereste. { $name } még nem válaszolt.
partner-asks = { $name } szeretne az Ön kapcsolata lenni:
partner-accept = Elfogadom
partner-decline = Elutasítom
partner-answer-hint = Az elutasításról senki sem kap értesítést.
partner-are-contacts = Önök egymás kapcsolatai.
partner-start-project = Közös projekt indítása
partner-later = { $name } most nem ér rá erre. Ettől a naptól kérheti újra:
partner-block = Letiltás
partner-block-title = Letiltja: { $name }?
partner-block-text = Ezután nem találják meg és nem kereshetik meg egymást. { $name } nem kap erről értesítést. A letiltást a kapcsolatai között visszavonhatja.
partner-unblock = A letiltás visszavonása

partner-inbox-title = Kapcsolataim
partner-inbox-lead = Kollégák, akikkel projektet alapíthat, és a függő kérések.
partner-to-answer = Az Ön válaszára várnak
partner-my-requests = Akiket Ön keresett meg
partner-contacts = A kapcsolatai
partner-blocked = Letiltottak
partner-asked-on = A kérés napja
partner-contact-since = Kapcsolat ekkortól
partner-blocked-since = Letiltva ekkortól
partner-empty-title = Még nincsenek kapcsolatai
partner-empty-text = Keressen olyan kollégát, akinek a diákjai egyidősek az Önéivel, és írjon neki egy mondatot.
partner-find = Tanárok keresése

told-contact-asked = Elküldtük a kérését.
told-contact-accepted = Mostantól egymás kapcsolatai.
told-contact-declined = A kérést elutasította.
told-blocked = Letiltva. Ezután nem látják egymást.
told-unblocked = A letiltást visszavonta.
