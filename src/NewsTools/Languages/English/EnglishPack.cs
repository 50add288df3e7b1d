using NewsTools.Entities;
using NewsTools.Language;
using NewsTools.People;
using NewsTools.Quotes;
using NewsTools.Relations;
using NewsTools.Time;

namespace NewsTools.Languages.English;

/// <summary>English, as it is shipped.</summary>
internal static class EnglishPack
{
    private const string Data = "Languages/English/Data";

    // Touches what nearly every article needs: a dateline, a title, names, a pronoun, words in marks and without.
    private const string FirstWords = """
        PELLBRIDGE - “We will open the ferry in May,” said Mayor Jane Doe of Pellbridge on Monday, according to the Pellbridge Courier.
        She told the council that the old pier, which John Roe built, was “not safe” and had to go. Mr. Roe denied that.
        """;

    private static readonly Lazy<LanguagePack> Made = new(Make);

    /// <summary>The pack. Models and word lists are read when they are first needed.</summary>
    public static LanguagePack Shared => Made.Value;

    /// <summary>Reads the models and word lists, and has the stages read a few words, on other threads.</summary>
    public static Task PrepareAsync() => Task.WhenAll(
        Task.Run(() => (EntityRecognizer.Shipped.Value, Shared.Lexicons.Get<PeopleLexicon>(), Shared.Lexicons.Get<CueLexicon>())),
        Task.Run(() => new Article(FirstWords, [new Block(BlockKind.Paragraph, new TextSpan(0, FirstWords.Length))]).Analyze().Quotes.Count));

    private static LanguagePack Make() => new()
    {
        Code = "en",
        EnglishName = "English",
        Tokenizer = new Tokenizer(),
        SentenceSplitter = new SentenceSplitter(),
        Tagger = new NetworkTagger(),
        Lemmatizer = new Lemmatizer(),
        Parser = new DependencyParser(),
        EntityRecognizer = new EntityRecognizer(),
        TimeFinder = new TimeFinder(),
        PersonResolver = new PersonResolver(),
        PlaceFinder = new PlaceFinder(),
        AttributionFinder = new AttributionFinder(),
        NoResponseFinder = new NoResponseFinder(),
        RelationFinder = new RelationFinder(),
        Lexicons = new Lexicons(Data, new ClosedClasses(Data + "/closed-classes.txt",
            CalendarNames.English.Where(name => !name.Name.EndsWith('.')).Select(name => (ClosedClass.CalendarName, name.Name))), new EnglishInflector()),
    };
}
