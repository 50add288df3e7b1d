using NewsTools.Language;
using NewsTools.People;

namespace NewsTools.Quotes;

/// <summary>What speaks for or against an attribution, by name: the pattern it was read by, its form and length, its cue, how its speaker was told and who else it could be.</summary>
internal sealed class ConfidenceClues
{
    private const int ShortWords = 3, LongWords = 40;

    // As far before a pronoun, in UTF-16 units, a person is likely in mind.
    private const int NearMention = 250;

    private readonly List<string> _content = ["always"];
    private readonly List<string> _speaker = ["always"];

    private ConfidenceClues(double likelihood) => Base = Math.Log(likelihood / (1 - likelihood));

    /// <summary>The log odds that the pattern alone gives.</summary>
    public double Base { get; }

    /// <summary>The clues to the content.</summary>
    public IReadOnlyList<string> Content => _content;

    /// <summary>The clues to the speaker.</summary>
    public IReadOnlyList<string> Speaker => _speaker;

    /// <summary>The clues of an attribution that is made a quote.</summary>
    /// <param name="attribution">The attribution.</param>
    /// <param name="form">How much of it is in quotation marks.</param>
    /// <param name="content">What is said.</param>
    /// <param name="speaker">Who says it; null where nothing tells.</param>
    /// <param name="context">The article.</param>
    public static ConfidenceClues Of(Attribution attribution, QuoteForm form, List<TextSpan> content, Speaker? speaker, AttributionContext context)
    {
        var clues = new ConfidenceClues(attribution.Confidence);
        clues.AddContent(attribution, form, content, context.Document);
        clues.AddSpeaker(attribution, speaker, context);
        return clues;
    }

    private void AddContent(Attribution attribution, QuoteForm form, List<TextSpan> content, Document document)
    {
        _content.Add(attribution.Pattern.Clue);
        _content.Add(Names<QuoteForm>.Of(form));
        var words = content.Sum(span => document.TokenAt(span.End) - document.TokenAt(span.Start));
        _content.Add(words <= ShortWords ? "short" : words > LongWords ? "long" : "of middle length");
        if (form is not QuoteForm.Direct)
            _content.Add(EndsClause(document.Text, content[^1].End) ? "ends with a stop" : "ends within the clause");
        if (content.Count > 1)
            _content.Add("split");
        if (attribution.IsNested)
            _content.Add("nested");
        if (attribution.Cue is { } cue)
        {
            _content.Add(cue.IsVerb ? Names<Stance>.Of(cue.Verb.Stance) : "no verb");
            if (cue.IsNegated)
                _content.Add("negated");
            if (cue.IsPassive)
                _content.Add("passive");
            if (cue.IsInfinitive || cue.IsGerund)
                _content.Add("not finite");
            if (cue.IsHypothetical)
                _content.Add("hypothetical");
        }
        _content.Add(attribution.Source.Found || attribution.Label is not null ? "source" : "no source");
    }

    private static bool EndsClause(string text, int end) => end >= text.Length || text[end] is '.' or '!' or '?' or ',' or ';' or '\n' || text[end - 1] is '.' or '!' or '?';

    private void AddSpeaker(Attribution attribution, Speaker? speaker, AttributionContext context)
    {
        if (speaker is null)
        {
            _speaker.Add("no speaker");
            return;
        }
        _speaker.Add(Names<SpeakerResolution>.Of(speaker.How));
        _speaker.Add(speaker.Entity is not null ? "known" : speaker.Members.Count > 0 ? "members known" : "not known");
        _speaker.Add(Names<SpeakerKind>.Of(speaker.Kind));
        if (attribution.IsNested)
            _speaker.Add("nested");
        if (!attribution.Source.Found)
        {
            _speaker.Add(attribution.Pattern.Clue);
            return;
        }
        if (speaker.How is not (SpeakerResolution.Pronoun or SpeakerResolution.Description) || speaker.Entity is not { } entity)
            return;
        var place = context.Document.Tokens[attribution.Source.First].Start;
        _speaker.Add(LastMention(entity, place) > place - NearMention ? "mentioned near" : "mentioned far");
        if (entity is Person person)
            _speaker.Add(HasRival(person, place, context.Cast) ? "another near" : "no other near");
    }

    private static int LastMention(Entity entity, int before)
    {
        var last = int.MinValue;
        foreach (var mention in entity.Mentions)
            if (mention.Span.Start < before)
                last = Math.Max(last, mention.Span.Start);
        return last;
    }

    // Whether another person who could be meant was mentioned just before.
    private static bool HasRival(Person person, int place, Cast cast)
    {
        foreach (var (_, entity, _) in cast.MentionsIn(new TextSpan(Math.Max(0, place - NearMention), place)))
            if (entity is Person other && other != person && (other.Gender == person.Gender || other.Gender is Gender.Unstated || person.Gender is Gender.Unstated))
                return true;
        return false;
    }

    // The values of an enumeration as clues, made once.
    private static class Names<T> where T : struct, Enum
    {
        private static readonly Dictionary<T, string> All = Enum.GetValues<T>().ToDictionary(value => value, value => value.ToString());

        public static string Of(T value) => All[value];
    }
}
