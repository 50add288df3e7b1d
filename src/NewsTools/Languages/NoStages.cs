using NewsTools.Entities;
using NewsTools.Language;
using NewsTools.People;
using NewsTools.Quotes;
using NewsTools.Relations;
using NewsTools.Time;

namespace NewsTools.Languages;

/// <summary>The stages of a language that cannot be read: they find nothing.</summary>
internal sealed class NoStages
    : ITokenizer, ISentenceSplitter, ITagger, ILemmatizer, IDependencyParser, IEntityRecognizer, ITimeFinder, IPersonResolver, IPlaceFinder, IAttributionFinder, INoResponseFinder, IRelationFinder
{
    public Token[] Tokenize(Article article, CancellationToken cancellation) => [];

    public Sentence[] Split(Article article, ReadOnlySpan<Token> tokens, CancellationToken cancellation) => [];

    public TagSet Tag(Article article, ReadOnlySpan<Token> tokens, ReadOnlySpan<Sentence> sentences, CancellationToken cancellation) => new([], []);

    public string Lemma(ReadOnlySpan<char> word, PartOfSpeech universal, string penn) => word.ToString();

    public DependencyTree Parse(Document document, Sentence sentence) => throw new NotSupportedException();

    public IReadOnlyList<EntityMention> Recognize(Document document, CancellationToken cancellation) => [];

    IReadOnlyList<TimeExpression> ITimeFinder.Find(Document document, IReadOnlyList<EntityMention> names, CancellationToken cancellation) => [];

    public Cast Resolve(Document document, IReadOnlyList<EntityMention> mentions, WhosWho? whosWho, CancellationToken cancellation) => new([], []);

    public IReadOnlyList<Place> Find(Document document, IReadOnlyList<EntityMention> mentions, Cast cast, CancellationToken cancellation) => [];

    public IReadOnlyList<Quote> Find(AttributionContext context, bool includeThought, CancellationToken cancellation) => [];

    public IReadOnlyList<NoResponse> Find(AttributionContext context, CancellationToken cancellation) => [];

    public IReadOnlyList<StatementRelation> Find(RelationContext context, CancellationToken cancellation) => [];
}
