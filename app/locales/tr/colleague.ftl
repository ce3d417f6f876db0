# Asking the staff of a school about who registered there.

colleague-title = { $name } kişisini tanıyor musunuz?
colleague-text = { $name }, { $school } okulunda { $role } olarak kaydoldu. Yanıtınız destek kuruluşuna yardımcı olur ve yalnızca oradaki görevliler görür.
colleague-known = Evet, tanıyorum
colleague-unknown = Hayır, tanımıyorum
told-colleague-answered = Teşekkür ederiz. Yanıtınızı destek görevlileri görür.
