using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Groups names, pronouns and descriptions by whom they mean, by rules over word lists and a small ranker for pronouns.</summary>
public sealed class PersonResolver : IPersonResolver
{
    /// <inheritdoc/>
    public Cast Resolve(Document document, IReadOnlyList<EntityMention> mentions, WhosWho? whosWho, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        return Resolve(document, mentions, whosWho, document.Lexicon<PronounRanker>(), null, cancellation);
    }

    /// <summary>The same with a ranker of one's own, and a watcher of its choices, for training.</summary>
    internal static Cast Resolve(Document document, IReadOnlyList<EntityMention> mentions, WhosWho? whosWho, PronounRanker ranker, Action<NameWords, int, IReadOnlyList<PronounCandidate>>? watch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(mentions);
        var known = whosWho is null ? null : KnownPeople.Of(whosWho);
        var words = new NameWords(document, cancellation);
        var finder = new NameFinder(words, known);
        var names = finder.Names;
        finder.Find(mentions, cancellation);
        var titles = new TitleReader(words, names);
        titles.Read(names.People, cancellation);
        var clusterer = new PersonClusterer(words, known);
        clusterer.AddFull(names.People);
        var recovered = finder.Recover(clusterer.IsSurname, clusterer.IsGivenName, clusterer.IsKnown);
        titles.Read(recovered, cancellation);
        clusterer.AddFull(recovered);
        clusterer.AddBare(names.People, cancellation);
        var clusters = clusterer.Clusters.FindAll(cluster => !IsOnlyCredited(words, cluster));
        var bodies = new OrganizationFinder(words, names);
        var organizations = bodies.Find(cancellation);
        var speech = new SpeechContext(words);
        var descriptions = new DescriptionResolver(words, names, speech, known);
        descriptions.Resolve(clusters, cancellation);
        var pronouns = new PronounResolver(words, speech, ranker);
        pronouns.Resolve(clusters, watch is null ? null : (word, candidates) => watch(words, word, candidates), cancellation);
        return new CastBuilder(words, known, whosWho).Build(clusters, organizations, pronouns.Open.Concat(descriptions.Open), bodies.Open);
    }

    // Writers of bylines and credits are not people of the article; nor is who is only named inside other names (“a Ruiz rally”).
    private static bool IsOnlyCredited(NameWords words, PersonCluster cluster) =>
        cluster.Mentions.TrueForAll(m => m.IsModifier || IsCredit(words, words[m.First].Sentence));

    private static bool IsCredit(NameWords words, int sentence)
    {
        if (words.BlockOf(sentence).Kind == BlockKind.Byline)
            return true;
        var first = words.OfToken(words.Document.Sentences[sentence].First);
        if (words.Key(first) is "(" or "[" or "—" or "-")
            first++;
        if (words.Is(first, ClosedClass.CreditLead))
            first++;
        return words.Is(first, ClosedClass.CreditWord) && words.Is(first + 1, ClosedClass.AgentPreposition);
    }
}
