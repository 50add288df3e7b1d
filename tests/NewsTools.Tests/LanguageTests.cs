using Xunit;

namespace NewsTools.Tests;

/// <summary>What language an article is taken to be in, and what follows from it.</summary>
public sealed class LanguageTests
{
    private const string English = "The council said on Monday that it would close the old bridge for a month, and that most of the traffic could be led over the new road "
        + "which was opened last year. “We have no other way,” said the mayor, who had been asked about it by many people of the town. ";

    private const string German = "Der Stadtrat hat am Montag mitgeteilt, dass die alte Brücke für einen Monat gesperrt wird und dass der Verkehr über die neue Straße "
        + "geführt werden soll, die im letzten Jahr eröffnet wurde. „Wir haben keine andere Wahl“, sagte die Bürgermeisterin, die von vielen Leuten danach gefragt worden war. ";

    private static ArticleLanguage LanguageOf(string text, string? declared = null) =>
        new Article(text, [new Block(BlockKind.Paragraph, new TextSpan(0, text.Length))]) { Language = declared }.Analyze().Language;

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    [Theory]
    [InlineData("en", English)]
    [InlineData("de", German)]
    [InlineData("fr", "Le conseil a annoncé lundi que le vieux pont sera fermé pendant un mois et que les voitures passeront par la nouvelle route, qui a été ouverte avec deux ans de retard. Selon le maire, il n’y a pas d’autre solution pour la ville.")]
    [InlineData("es", "El consejo anunció el lunes que el viejo puente estará cerrado durante un mes y que los coches pasarán por la nueva carretera, que fue abierta con dos años de retraso. Según la alcaldesa, no hay otra solución para la ciudad.")]
    [InlineData("it", "Il consiglio ha annunciato lunedì che il vecchio ponte sarà chiuso per un mese e che le auto passeranno sulla nuova strada, che è stata aperta con due anni di ritardo. Per la sindaca non c’è un’altra soluzione per la città.")]
    [InlineData("pt", "O conselho anunciou na segunda-feira que a velha ponte ficará fechada por um mês e que os carros vão passar pela nova estrada, que foi aberta com dois anos de atraso. Segundo a prefeita, não há outra solução para a cidade.")]
    [InlineData("nl", "De gemeenteraad heeft maandag gezegd dat de oude brug een maand lang dicht gaat en dat het verkeer over de nieuwe weg moet, die vorig jaar werd geopend. Volgens de burgemeester is er voor de stad geen andere oplossing.")]
    [InlineData("sv", "Kommunen meddelade på måndagen att den gamla bron stängs i en månad och att trafiken ska ledas över den nya vägen, som inte var klar förrän i fjol. Enligt borgmästaren finns det ingen annan lösning för staden, och hon vill inte vänta.")]
    [InlineData("da", "Kommunen oplyste mandag, at den gamle bro bliver lukket i en måned, og at trafikken skal ledes over den nye vej, som blev åbnet efter to år. Ifølge borgmesteren er der ikke noget andet valg for byen, og hun vil ikke vente mere.")]
    [InlineData("no", "Kommunen opplyste mandag at den gamle broen blir stengt i en måned, og at trafikken skal ledes over den nye veien, som ble åpnet etter to år. Ifølge ordføreren er det ikke noe annet valg for byen nå, og hun vil ikke vente mer.")]
    [InlineData("fi", "Kaupunki kertoo, että vanha silta on kiinni kuukauden ja että liikenne ohjataan uudelle tielle, joka oli valmis vasta viime vuonna. Pormestarin mukaan ei ole muita vaihtoehtoja, mutta hän sanoo, että työ voi olla ohi jo ennen joulua, jos sää on hyvä.")]
    [InlineData("pl", "Rada ogłosiła w poniedziałek, że stary most będzie zamknięty na miesiąc, a samochody pojadą nową drogą, która została otwarta po dwóch latach. Jak mówi burmistrz, nie ma innego wyjścia dla miasta i nie jest to już tylko kwestia pieniędzy.")]
    [InlineData("cs", "Rada v pondělí oznámila, že starý most bude na měsíc uzavřen a že auta pojedou po nové silnici, která byla otevřena až po dvou letech. Podle starostky není pro město jiné řešení a může se stát, že se práce ještě protáhnou, protože na ně nejsou lidé.")]
    [InlineData("hu", "A tanács hétfőn azt közölte, hogy a régi híd egy hónapra le lesz zárva, és hogy a forgalom az új úton megy majd, amely csak két év után készült el. A polgármester szerint nincs más megoldás a város számára, de ezt már nem lehet tovább halasztani.")]
    [InlineData("ro", "Consiliul a anunțat luni că podul vechi va fi închis pentru o lună și că mașinile vor trece pe drumul nou, care a fost deschis după doi ani. Nu este o altă soluție pentru oraș, a spus primarul, dar lucrările ar putea fi gata mai devreme.")]
    [InlineData("tr", "Belediye, eski köprünün bir ay için kapalı olduğunu ve trafiğin yeni yol üzerinden gideceğini söyledi. Başkana göre şehir için başka bir çözüm yok, ancak bu iş daha önce bitebilir; çünkü iki yıl sonra açılan yol çok geniş ve her gün açık olacak.")]
    [InlineData("id", "Dewan kota mengatakan pada hari Senin bahwa jembatan tua itu akan ditutup selama sebulan dan kendaraan harus melewati jalan baru yang dibuka setelah dua tahun. Tidak ada cara lain untuk kota ini, kata wali kota, karena mereka sudah lama menunggu.")]
    [InlineData("ru", "Совет сообщил, что старый мост будет закрыт на месяц и что машины поедут по новой дороге, которая была открыта только через два года.")]
    [InlineData("uk", "Рада повідомила, що старий міст буде закрито на місяць і що машини поїдуть новою дорогою, яка була відкрита лише через два роки.")]
    [InlineData("ar", "قال المجلس إن الجسر القديم سيغلق لمدة شهر وإن السيارات ستمر على الطريق الجديد الذي كان قد افتتح بعد عامين من التأخير.")]
    [InlineData("he", "המועצה הודיעה ביום שני כי הגשר הישן ייסגר לחודש וכי המכוניות יעברו בכביש החדש, שנפתח רק אחרי שנתיים.")]
    [InlineData("hi", "परिषद ने सोमवार को कहा कि पुराना पुल एक महीने के लिए बंद रहेगा और गाड़ियां नई सड़क से जाएंगी।")]
    [InlineData("el", "Το συμβούλιο ανακοίνωσε ότι η παλιά γέφυρα θα κλείσει για έναν μήνα και ότι τα αυτοκίνητα θα περνούν από τον νέο δρόμο.")]
    [InlineData("th", "สภาเมืองแถลงเมื่อวันจันทร์ว่าสะพานเก่าจะปิดเป็นเวลาหนึ่งเดือนและรถจะใช้ถนนใหม่")]
    [InlineData("ko", "시의회는 월요일 낡은 다리를 한 달 동안 닫고 차량은 새 도로로 다니게 한다고 밝혔다.")]
    [InlineData("ja", "市議会は月曜日、古い橋を一か月閉鎖し、車は新しい道路を通ると発表した。")]
    [InlineData("zh", "市议会星期一宣布，旧桥将关闭一个月，车辆改走去年才开通的新公路，市长表示别无选择。")]
    [InlineData("und-Cyrl", "Қала кеңесі дүйсенбіде ескі көпірдің бір айға жабылатынын және көліктердің жаңа жолмен жүретінін хабарлады.")]
    public void The_words_tell_the_language_where_nothing_is_declared(string code, string text)
    {
        var language = LanguageOf(text);
        Assert.Equal((code, LanguageBasis.Detected, code == "en"), (language.Tag, language.Basis, language.IsSupported));
    }

    [Theory]
    [InlineData("Brücke in Ahrenfeld für einen Monat gesperrt")] // a headline
    [InlineData("Der Stadtrat tagt am Montag.")]
    [InlineData("Halbach 3, Lindau 1; Ahrenfeld 2, Ostheim 2; Weiden 0, Brück 4; Torsdorf 1, Malchow 1; Rehna 5, Anklam 0; Neuhof 2, Seeburg 3; Ilmen 1, Sande 0; Rohr 2, Hagen 2")] // no sentences
    [InlineData("")]
    [InlineData("—")]
    [InlineData("a. b. a. b. a. b. a. b. a. b. a. b. a. b. a. b. a. b. a. b. a. b. a. b. a. b. a. b.")] // one letter is a word of many languages
    public void Words_that_do_not_tell_count_as_English(string text)
    {
        var language = LanguageOf(text);
        Assert.Equal(("en", LanguageBasis.Assumed, true), (language.Tag, language.Basis, language.IsSupported));
    }

    [Fact]
    public void English_in_capitals_with_foreign_names_and_words_stays_English()
    {
        Assert.True(LanguageOf(English.ToUpperInvariant()).IsSupported);
        Assert.True(LanguageOf("Jürgen von der Heide and Inés de la Cruz y Morales of the Confederación de los Trabajadores del Mar met Jean-Luc de La Tour, of Les Amis de la Mer, in São Paulo, "
            + "and José María de los Santos told Die Neue Brücke that La Casa de las Flores had been sold to Van der Velde en Zonen.").IsSupported);
        Assert.True(LanguageOf(English + German).IsSupported);
        Assert.True(LanguageOf(English + "Совет сообщил, что старый мост будет закрыт на месяц.").IsSupported);
    }

    [Theory]
    [InlineData("de", "de", LanguageBasis.Declared)]
    [InlineData("de-AT", "de-AT", LanguageBasis.Declared)]
    [InlineData("deu", "deu", LanguageBasis.Declared)]
    [InlineData("en", "en", LanguageBasis.Declared)] // too short to contradict
    [InlineData("und", "de", LanguageBasis.Detected)]
    [InlineData("", "de", LanguageBasis.Detected)]
    [InlineData("German", "de", LanguageBasis.Detected)] // no tag
    [InlineData("x-none", "de", LanguageBasis.Detected)]
    public void A_declared_language_counts_unless_it_is_none(string declared, string tag, LanguageBasis basis)
    {
        var language = LanguageOf(German, declared);
        Assert.Equal((tag, basis), (language.Tag, language.Basis));
    }

    [Fact]
    public void Long_copy_outranks_the_language_that_a_template_declares()
    {
        Assert.Equal("German (de)", LanguageOf(Repeat(German, 4), "en-US").ToString());
        Assert.Equal("English (en)", LanguageOf(Repeat(English, 4), "de").ToString());
        Assert.Equal("Arabic (ar)", LanguageOf(Repeat("قال المجلس إن الجسر القديم سيغلق لمدة شهر وإن السيارات ستمر على الطريق الجديد الذي كان قد افتتح بعد عامين من التأخير. ", 2), "en").ToString());
        // Neither can be read: the publisher knows better what it is.
        Assert.Equal("gsw", LanguageOf(Repeat(German, 4), "gsw").ToString());
    }

    [Fact]
    public void Nothing_is_sought_in_a_language_that_is_not_supported()
    {
        var analysis = new Article(German, [new Block(BlockKind.Paragraph, new TextSpan(0, German.Length))]) { Language = "de", Outlet = "Ahrenfelder Bote" }.Analyze();
        Assert.False(analysis.Language.IsSupported);
        Assert.Empty(analysis.Quotes);
        Assert.Empty(analysis.NoResponses);
        Assert.Empty(analysis.People);
        Assert.Empty(analysis.Organizations);
        Assert.Empty(analysis.Entities);
        Assert.Equal(0, analysis.Document.Tokens.Length);
        var report = NewsReport.From(analysis);
        Assert.Empty(report.Attributions);
        Assert.Equal(("de", 48), (report.Article.Language, report.Counts.Words));
    }

    [Fact]
    public void A_pack_of_ones_own_is_chosen_by_the_language_of_the_article()
    {
        var english = ArticleAnalyzer.Default.Languages[0];
        var analyzer = new ArticleAnalyzer { Languages = [english, english with { Code = "de", EnglishName = "German" }] };
        var article = new Article(German, [new Block(BlockKind.Paragraph, new TextSpan(0, German.Length))]);
        Assert.True(analyzer.Analyze(article).Language.IsSupported);
        Assert.NotEmpty(analyzer.Analyze(article).Document.Tokens.ToArray());
        Assert.False(article.Analyze().Language.IsSupported);
    }
}
