# How large the portal is.

statistics-title = The portal in numbers
statistics-lead = Schools and teachers that were checked, and projects that began. Where a country has fewer than { $fewest } teachers, we say only that.
statistics-nothing = Nothing was counted yet
statistics-nothing-text = Numbers appear within an hour of the first school.
statistics-schools = Schools
statistics-staff = Teachers
statistics-projects = Projects
statistics-few = fewer than { $fewest }
statistics-all = All countries
statistics-country = Country
statistics-month = Month
statistics-choose = Choose a country
statistics-show = Show
statistics-over-time = Over time: { $name }
statistics-months-lead = Each bar is a month; the newest is the last one.
statistics-months-caption = How large it was at the end of each month: { $name }
statistics-chart-months = { $counted } by month, { $name }
statistics-as-table = The same as a table
statistics-by-country = By country
statistics-countries-caption = Schools, teachers and projects of each country
statistics-chart-countries = Schools and projects of the largest countries
statistics-csv = All numbers as a file (CSV)
statistics-more = More numbers
