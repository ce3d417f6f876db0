# Bir ülkenin okullarını ulusal kayıttan almak, destek masasında.

import-title = Kayıttan okullar
import-lead = Ülkenizin okullarını ulusal kayıttan alın. Oradan gelen okulların ayrıca onaylanması gerekmez.
import-open = Bir kayıt dosyası al
import-new = Yeni dosya
import-country = Ülke
import-file = Okulların bulunduğu dosya
import-file-hint = En çok { $megabytes } MB büyüklüğünde bir CSV dosyası ya da Excel çalışma kitabı (XLSX): her satırda bir okul ve kayıttaki numarası. Nelerin geleceğini görmenizden önce hiçbir şey değişmez.
import-upload = Dosyayı oku
import-earlier = Önceki dosyalar
import-column-file = Dosya
import-column-state = Ne durumda
import-column-begun = Başlangıç
import-column-by = Kim
import-by-operator = İşletmen
import-state-reading = Okunuyor
import-state-unreadable = Okunamıyor
import-state-read = Sizi bekliyor: sütunlar
import-state-checking = Deneniyor
import-state-checked = Sizi bekliyor: denendi
import-state-importing = Alınıyor
import-state-done = Bitti

import-busy-reading = Dosya okunuyor
import-busy-checking = Denenen: { $lines } satırdan { $done }
import-busy-importing = Alınan: { $lines } satırdan { $done }
import-busy-text = Bu sayfa iş bitene kadar kendini yeniler. Sayfadan ayrılabilirsiniz: iş siz olmadan da sürer.
import-busy-look = Yeniden bak

import-unreadable-title = Bu dosya bir tablo olarak okunamıyor
import-unreadable-text = Lütfen her satırda bir okul olacak ve 200.000 satırı geçmeyecek biçimde CSV ya da Excel çalışma kitabı (XLSX) olarak kaydedin.
import-reading-title = Yanlış okunan bir şey mi var?
import-encoding = Karakter kodlaması
import-encoding-hint = Ç, ş, ğ gibi harfler yanlış görünüyorsa başka birini seçin.
import-delimiter = Sütunlar arasındaki işaret
import-delimiter-semicolon = Noktalı virgül ;
import-delimiter-comma = Virgül ,
import-delimiter-tab = Sekme
import-delimiter-bar = Dikey çizgi |
import-heading-line = Sütun adlarının bulunduğu satır
import-found = Portal bulsun
import-reading-button = Dosyayı yeniden oku

import-columns-title = Sütunlarda ne var
import-columns-text = Portal adlardan tahmin etti. Lütfen gözden geçirin: açık bıraktığınız alınmaz, burada olan da olduğu gibi kalır.
import-preview = Dosyanın başı
import-preview-column = Sütun
import-preview-cells = İlk satırlar
import-nameless = { $number }. sütun
import-not-there = Bu dosyada yok
import-kind = Dosyada yazmıyorsa okulun türü
import-kind-open = Açık kalsın
import-try = Dene

import-checked-title = Denendi: henüz hiçbir şey değişmedi
import-checked-text = Her satırdan ne çıkacağı aşağıda. Okunamayan satırlar dışarıda kalır ve sonra düzeltilebilir.
import-start = Bu okulları al
import-columns-again = Sütunları değiştir
import-done-title = Kayıt alındı
import-done-text = Alınamayan satırlar aşağıda yazıyor.
import-outcome-added = Yeni okullar
import-outcome-updated = Güncellenenler
import-outcome-unchanged = Zaten burada, yeni bir şey yok
import-outcome-alike = Belki burada, numarası yok
import-outcome-broken = Okunamıyor
import-report = Satır satır
import-report-all = Bütün satırlar
import-report-none = Böyle bir satır yok.
import-report-line = Satır
import-report-school = Okul
import-report-outcome = Ne oluyor
import-report-number = Numara { $number }
import-field-problem = { $field }: { $problem }
import-alike-here = Burada bulunan bir okula benziyor:
import-alike-same = Bu, o okul
import-alike-another = Bu, başka bir okul

import-rest = Alınamayan satırları indir
import-rest-text = O dosyada düzeltip yeniden alın. Zaten burada olan okullar ikinci kez alınmaz.
import-rest-reason = Yanlış olan
import-rest-alike = Burada numarasız bulunan bir okula benziyor: lütfen alım sayfasında yanıtlayın.
import-kept = Dosya ve rapor şu gün silinir: { $day }.
import-cleared = Dosya ve rapor silindi; sayılar kalıyor.

told-line-settled = Satır sonuçlandırıldı.
