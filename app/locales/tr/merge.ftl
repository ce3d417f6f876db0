# Bir okulun iki kaydı ve yanlış ülkedeki bir okul: destek masasında.

merge-title = Başka bir kayıt ya da başka bir ülke
merge-lead = Bir okul iki kez kayıtlıysa öğretmenleri birbirini bulamaz.
merge-other = Öteki kayıt
merge-other-hint = Tarayıcıdan kopyalanmış sayfa adresi.
merge-compare = Karşılaştır
merge-staff = Orada çalıştığını söyleyenler
merge-projects = Projeler
merge-keep = Hangi kayıt kalsın?
merge-text = Öteki kaydın kişileri, sınıfları, öğrencileri ve projeleri kalan kayda geçer; eski adres de oraya götürür. Bu geri alınamaz.
merge-button = Birleştir
transfer-title = Başka bir ülkede mi?
transfer-text = Okul ve onu bekleyen herkes o ülkenin görevlilerine geçer. Şimdiye kadarki bekleme süresi sayılmaya devam eder.
transfer-person-text = Kişi o ülkenin görevlilerine geçer ve bundan haberdar edilir. Orada okulu olmayandan bir okul seçmesi istenir.
transfer-country = Ülke
transfer-comment = Oradaki görevliler ne bilmeli?
transfer-person-comment = Kişi ve oradaki görevliler ne bilmeli?
transfer-with-school = { $school } da, onu bekleyen herkesle birlikte geçer
transfer-button = O ülkeye ver
told-schools-merged = İki kayıt birleştirildi.
told-person-transferred = Kişi öteki ülkenin görevlilerinde.
told-school-transferred = Okul öteki ülkenin görevlilerinde.
