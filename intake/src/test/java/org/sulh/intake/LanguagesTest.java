package org.sulh.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | The delegation left for the talks on Monday, and the spokesman said that nothing had been agreed.",
                "ur | وزارت دفاع نے کہا ہے کہ وفد پیر کو دریا پر ہونے والے مذاکرات کے لیے روانہ ہو گیا ہے۔",
                "ur | دونوں فریقوں کے درمیان جنگ بندی برقرار ہے اور ترجمان نے اس کی تصدیق کی۔",
                "ps | د دفاع وزارت وویل چې پلاوی د خبرو لپاره روان شو او اوربند لا هم ساتل کېږي.",
                "fa | وزارت دفاع گفت که هیئت روز دوشنبه برای گفت‌وگوها حرکت کرد و آتش‌بس بین دو طرف برقرار است.",
                "fa | سخنگوی وزارت به رسانه ها گفت که این مذاکرات در شهر بندری از سر گرفته می شود.",
                "ar | قالت وزارة الدفاع إن الوفد غادر يوم الاثنين إلى المحادثات وإن وقف إطلاق النار قائم بين الطرفين.",
                "tr | Savunma Bakanlığı, heyetin pazartesi günü nehir görüşmeleri için ayrıldığını ve ateşkesin sürdüğünü açıkladı.",
                "ru | Министерство обороны сообщило, что делегация выехала на переговоры и что режим прекращения огня соблюдается.",
                "uk | Міністерство оборони повідомило, що делегація виїхала на переговори і що режим припинення вогню діє.",
                "fr | Le ministère de la Défense a déclaré lundi que la délégation était partie pour les pourparlers sur le fleuve.",
                "es | El Ministerio de Defensa dijo el lunes que la delegación había salido para las conversaciones en el río.",
                "de | Das Verteidigungsministerium teilte mit, dass die Delegation am Montag zu den Gesprächen am Fluss abgereist ist.",
                "he | משרד הביטחון מסר כי המשלחת יצאה לשיחות",
                "en | 0340Z: 6 x impacts heard near grid 36S YB 338 697. 0515Z: 1 x UAV seen over the road to Kfar Kila.",
                "und | 12345 --- 67",
                "und | Xyzzy plugh qwrt",
            })
    void eachLanguageIsToldFromTheOthers(String code, String text) {
        assertThat(Languages.of(text)).isEqualTo(code);
    }
}
