using System.Globalization;
using NewsTools.Html;
using YamlDotNet.RepresentationModel;

namespace NewsTools.Tests.Samples;

/// <summary>A sample article with its gold annotation (the form is described in <c>docs/samples/README.md</c>).</summary>
internal sealed class GoldArticle
{
    private readonly YamlMappingNode _gold;

    private GoldArticle(string name)
    {
        using var text = File.OpenText(Repository.Sample(Path.GetFileNameWithoutExtension(name) + ".gold.yaml"));
        var stream = new YamlStream();
        stream.Load(text);
        _gold = (YamlMappingNode)stream.Documents[0].RootNode;
        var readers = new ArticleReaders(format => format == ArticleFormat.Html ? new HtmlArticleReader() : null);
        var read = Mapping(_gold, "read");
        var options = new ArticleReadOptions
        {
            PublishedAt = read is not null && Scalar(read, "publishedAt") is { } day ? DateTimeOffset.Parse(day, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal) : null,
            Outlet = read is null ? null : Scalar(read, "outlet"),
        };
        Article = readers.Read(ArticleSource.FromFile(Repository.Sample(name)), options, CancellationToken.None).Single();
        Attributions = [.. Sequence(_gold, "attributions").SelectMany(a => Attribution((YamlMappingNode)a, false))];
        People = [.. Sequence(_gold, "people").Cast<YamlMappingNode>().Select(p =>
            new GoldPerson(Scalar(p, "name")!, Strings(p, "aliases"), Strings(p, "titles"), int.Parse(Scalar(p, "quoted") ?? "0", CultureInfo.InvariantCulture)))];
    }

    /// <summary>The names of all sample files.</summary>
    internal static IEnumerable<string> Names => Directory.EnumerateFiles(Repository.Samples)
        .Where(f => !f.EndsWith(".yaml", StringComparison.Ordinal) && Path.GetFileName(f) != "README.md")
        .Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal);

    /// <summary>The article as the readers read it.</summary>
    internal Article Article { get; }

    /// <summary>What it must yield.</summary>
    internal IReadOnlyList<GoldAttribution> Attributions { get; }

    /// <summary>Whom it names.</summary>
    internal IReadOnlyList<GoldPerson> People { get; }

    internal static GoldArticle Load(string name) => new(name);

    /// <summary>A value of the keys <c>article</c> or <c>body</c>; null where the annotation does not state it.</summary>
    internal string? Value(string section, string key) => Mapping(_gold, section) is { } node ? Scalar(node, key) : null;

    /// <summary>A list of the keys <c>article</c> or <c>body</c>.</summary>
    internal IReadOnlyList<string> Values(string section, string key) => Mapping(_gold, section) is { } node ? Strings(node, key) : [];

    /// <summary>Who did not answer, and the words that say so.</summary>
    internal IReadOnlyList<(string Party, string Cue)> NoResponses => [.. Sequence(_gold, "noResponse").Cast<YamlMappingNode>().Select(n => (Scalar(n, "party")!, Scalar(n, "cue")!))];

    /// <summary>The words in quotation marks that nobody says.</summary>
    internal IReadOnlyList<string> NotQuotes => Strings(_gold, "notQuotes");

    /// <summary>Whether the annotation has a key; what it leaves out is not scored.</summary>
    internal bool Has(string key) => Child(_gold, key) is not null;

    /// <summary>The times of the body, in its order; null where they are not annotated.</summary>
    internal IReadOnlyList<GoldTime>? Times => List("times", t => new GoldTime(Scalar(t, "text")!, Enum.Parse<TimeType>(Scalar(t, "type")!), Scalar(t, "value")));

    /// <summary>The places; null where they are not annotated.</summary>
    internal IReadOnlyList<GoldPlace>? Places => List("places", p => new GoldPlace(Scalar(p, "name")!, Scalar(p, "country")));

    /// <summary>The names of places that stand for somebody; null where they are not annotated.</summary>
    internal IReadOnlyList<(string Text, string StandsFor)>? Metonyms => List("metonyms", m => (Scalar(m, "text")!, Scalar(m, "standsFor")!));

    /// <summary>The relations between statements; null where they are not annotated.</summary>
    internal IReadOnlyList<GoldRelation>? Relations => List("relations", r => new GoldRelation(
        Enum.Parse<RelationKind>(Scalar(r, "type")!, ignoreCase: true), Scalar(r, "from"), Scalar(r, "to"), Scalar(r, "evidence")!, Scalar(r, "explicit") == "true", Scalar(r, "about")));

    private T[]? List<T>(string key, Func<YamlMappingNode, T> read) => Has(key) ? [.. Sequence(_gold, key).Cast<YamlMappingNode>().Select(read)] : null;

    private static IEnumerable<GoldAttribution> Attribution(YamlMappingNode node, bool nested) =>
        Sequence(node, "nested").SelectMany(n => Attribution((YamlMappingNode)n, true)).Prepend(new GoldAttribution(
            Enum.Parse<QuoteForm>(Scalar(node, "form")!), Scalar(node, "speaker"), Scalar(node, "source"), Scalar(node, "cue"), Scalar(node, "addressee"),
            Strings(node, "content"), Scalar(node, "floating") == "true", nested,
            Scalar(node, "venue"), Mapping(node, "time") is { } time ? Scalar(time, "text") : null, Mapping(node, "time") is { } dated ? Scalar(dated, "value") : null));

    private static YamlNode? Child(YamlMappingNode node, string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;

    private static YamlMappingNode? Mapping(YamlMappingNode node, string key) => Child(node, key) as YamlMappingNode;

    private static IEnumerable<YamlNode> Sequence(YamlMappingNode node, string key) => Child(node, key) is YamlSequenceNode list ? list : [];

    private static string? Scalar(YamlMappingNode node, string key) =>
        Child(node, key) is YamlScalarNode scalar && !(scalar.Style == YamlDotNet.Core.ScalarStyle.Plain && scalar.Value is "null" or "~" or "") ? scalar.Value : null;

    private static string[] Strings(YamlMappingNode node, string key) => Child(node, key) switch
    {
        YamlSequenceNode list => [.. list.Select(item => ((YamlScalarNode)item).Value!)],
        YamlScalarNode scalar => [scalar.Value!],
        _ => [],
    };
}
