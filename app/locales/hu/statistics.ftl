# Mekkora a portál.

statistics-title = A portál számokban
statistics-lead = Ellenőrzött iskolák és pedagógusok, valamint elindult projektek. Ahol egy országban { $fewest } pedagógusnál kevesebb van, csak ennyit mondunk.
statistics-nothing = Még nem számoltunk meg semmit
statistics-nothing-text = Az első iskola után egy órán belül megjelennek a számok.
statistics-schools = Iskolák
statistics-staff = Pedagógusok
statistics-projects = Projektek
statistics-few = kevesebb mint { $fewest }
statistics-all = Minden ország
statistics-country = Ország
statistics-month = Hónap
statistics-choose = Ország kiválasztása
statistics-show = Mutatás
statistics-over-time = Időben: { $name }
statistics-months-lead = Minden oszlop egy hónap; a legújabb az utolsó.
statistics-months-caption = Mekkora volt az egyes hónapok végén: { $name }
statistics-chart-months = { $counted } havonta, { $name }
statistics-as-table = Ugyanez táblázatban
statistics-by-country = Országonként
statistics-countries-caption = Az egyes országok iskolái, pedagógusai és projektjei
statistics-chart-countries = A legnagyobb országok iskolái és projektjei
statistics-csv = Minden szám egy fájlban (CSV)
statistics-more = További számok
