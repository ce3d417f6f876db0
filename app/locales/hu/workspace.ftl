# A munkatér kerete: eszközök, állapot, szerepek. Diákok is olvassák, ezért nem szólít meg senkit.

workspace-tools = A projekt eszközei
workspace-tool-home = Kezdőlap
workspace-tool-bulletin = Tanári hirdető
workspace-tool-pages = Oldalak
workspace-tool-forum = Fórum
workspace-tool-materials = Anyagok
workspace-tool-plan = Terv
workspace-tool-polls = Szavazások
workspace-tool-members = Tagok
workspace-tool-settings = Beállítások
workspace-closed-title = Ez a projekt befejeződött
workspace-closed-text = Minden olvasható, de már semmi sem módosítható.
workspace-archived-title = Ez a projekt az archívumban van
workspace-archived-text = Az eszközök már nem érhetők el. Ami megjelent, az a projekt nyilvános oldalán továbbra is látható.
workspace-rests-until = A projekt eddig szünetel: { $day }
workspace-rests-text = Minden ugyanúgy működik, mint eddig. A válasz tovább tarthat.
workspace-officer-title = Támogató munkatársként néz be ide
workspace-officer-text = Olvashat, de nem írhat. Minden megnyitott oldalt feljegyzünk.
workspace-role-founder = Alapító
workspace-role-teacher = Tanár
workspace-role-expert = Szakértő
workspace-role-observer = Megfigyelő
workspace-role-pupil-coordinator = Diákkoordinátor
workspace-role-pupil = Diák

# Az első oldal.
workspace-news = Ami új
workspace-news-none = Itt jelennek majd meg a témák, az oldalak és az anyagok.
workspace-schools = Kik dolgoznak itt?
workspace-school-counts = { $pupils }, { $staff }
workspace-count-pupils = { $count ->
    [one] { $count } diák
   *[other] { $count } diák
}
workspace-count-staff = { $count ->
    [one] { $count } felnőtt
   *[other] { $count } felnőtt
}

# Meghívás.
workspace-invitation-lead = { $from } meghívja ebbe a projektbe. Az Ön szerepe: { $role }.
workspace-invitation-text = Ha elfogadja, mindent lát, amit a tagok írnak és feltöltenek. Indoklás nélkül is elutasíthatja; erről { $from } értesítést kap.
workspace-invitation-read = A projekt leírása
workspace-invitation-accept = Elfogadom
workspace-invitation-decline = Most nem

told-workspace-joined = Mostantól Ön is tag. Üdvözöljük!
told-workspace-declined = Elutasította a meghívást.
