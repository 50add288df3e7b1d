using NewsTools.Language;

namespace NewsTools.People;

/// <summary>Groups names, pronouns and descriptions by whom they mean, by rules over word lists and a small ranker for pronouns.</summary>
public sealed class PersonResolver : IPersonResolver
{
    /// <inheritdoc/>
    public Cast Resolve(Document document, IReadOnlyList<EntityMention> mentions, AnalysisOptions options, CancellationToken cancellation) =>
        Resolve(document, mentions, options, PronounRanker.Shared, null, cancellation);

    /// <summary>The same with a ranker of one's own, and a watcher of its choices, for training.</summary>
    internal static Cast Resolve(Document document, IReadOnlyList<EntityMention> mentions, AnalysisOptions options, PronounRanker ranker, Action<NameWords, int, IReadOnlyList<PronounCandidate>>? watch, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(mentions);
        ArgumentNullException.ThrowIfNull(options);
        var whosWho = options.WhosWho is null ? null : KnownPeople.Of(options.WhosWho);
        var words = new NameWords(document, cancellation);
        var names = new NameFinder(words, whosWho);
        names.Find(mentions, cancellation);
        var titles = new TitleReader(words, names);
        titles.Read(names.People, cancellation);
        var clusterer = new PersonClusterer(words, whosWho);
        clusterer.AddFull(names.People);
        var known = names.People.ToHashSet();
        names.Recover(clusterer.IsSurname, clusterer.IsGivenName, clusterer.IsKnown);
        var recovered = names.People.FindAll(m => !known.Contains(m));
        titles.Read(recovered, cancellation);
        clusterer.AddFull(recovered);
        clusterer.AddBare(names.People, cancellation);
        var clusters = clusterer.Clusters.FindAll(c => !IsOnlyCredited(document, words, c));
        var organizations = new OrganizationFinder(words, names);
        organizations.Find(cancellation);
        new DescriptionResolver(words, names, whosWho).Resolve(clusters, cancellation);
        new PronounResolver(words, ranker).Resolve(clusters, watch is null ? null : (word, candidates) => watch(words, word, candidates), cancellation);
        return new CastBuilder(document, words, whosWho, options).Build(clusters, organizations.Clusters);
    }

    // Writers of bylines and credits are not people of the article; nor is who is only named inside other names (“a Ruiz rally”).
    private static bool IsOnlyCredited(Document document, NameWords words, PersonCluster cluster) =>
        cluster.Mentions.TrueForAll(m => m.IsModifier || IsCredit(document, words, words[m.First].Sentence));

    private static bool IsCredit(Document document, NameWords words, int sentence)
    {
        if (document.Article.Blocks[document.Sentences[sentence].Block].Kind == BlockKind.Byline)
            return true;
        var first = words.OfToken(document.Sentences[sentence].First);
        if (words.Key(first) is "(" or "[" or "—" or "-")
            first++;
        if (PeopleLexicon.Shared.Is(words.Key(first), ContextRoles.CreditLead))
            first++;
        return PeopleLexicon.Shared.Is(words.Key(first), ContextRoles.Credit) && words.Key(first + 1) is "by";
    }
}
