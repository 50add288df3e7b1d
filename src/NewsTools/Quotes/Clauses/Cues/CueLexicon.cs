using System.Collections.Frozen;
using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>The words that report and the nouns of sources, from the lists in the folder <c>Quotes</c> of a language's data.</summary>
internal sealed class CueLexicon : ILexicon<CueLexicon>
{
    /// <summary>What stands in a phrase for the words that name the source: “in * words”.</summary>
    public const string Possessor = "*";

    private readonly FrozenDictionary<string, (CueVerb Verb, VerbForm Forms)[]>.AlternateLookup<ReadOnlySpan<char>> _verbs;
    private readonly FrozenDictionary<string, CueVerb[]>.AlternateLookup<ReadOnlySpan<char>> _prepositions;
    private readonly WordFilter _firstOfPrepositions;
    private readonly WordFilter _verbForms;
    private readonly FrozenDictionary<string, CueNoun>.AlternateLookup<ReadOnlySpan<char>> _nouns;
    private readonly FrozenDictionary<string, SourceNounKind>.AlternateLookup<ReadOnlySpan<char>> _sources;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _addressees;
    private readonly FrozenDictionary<string, bool>.AlternateLookup<ReadOnlySpan<char>> _refusals;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _replies;
    private readonly FrozenSet<string> _issuing;
    private readonly FrozenDictionary<string, UntaggedCuePlaces>.AlternateLookup<ReadOnlySpan<char>> _untagged;

    private CueLexicon(Lexicons data)
    {
        var verbs = new Dictionary<string, List<(CueVerb, VerbForm)>>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in data.Rows("Quotes/cue-verbs.txt"))
        {
            var words = row[0].Split(' ');
            var forms = words[0].Split('/');
            var frames = Frames(row[3], out var prepositions);
            var verb = new CueVerb(string.Join(' ', words.Skip(1).Prepend(forms[0])), words[1..], Stances[row[1]], Modes[row[2]], frames, prepositions);
            foreach (var (form, kind) in data.Inflector.FormsOf(forms))
            {
                if (!verbs.TryGetValue(form, out var list))
                    verbs.Add(form, list = []);
                var at = list.FindIndex(v => v.Item1 == verb);
                if (at < 0)
                    list.Add((verb, kind));
                else
                    list[at] = (verb, list[at].Item2 | kind);
            }
        }
        // The longest phrase first: “point out” before “point”.
        _verbs = verbs.ToFrozenDictionary(v => v.Key, v => v.Value.OrderByDescending(e => e.Item1.Particle.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _verbForms = new WordFilter(verbs.Keys);

        var nouns = new Dictionary<string, CueNoun>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in data.Rows("Quotes/cue-nouns.txt"))
        {
            var noun = new CueNoun(row[0], Stances[row[1]], Modes[row[2]], row.Length > 3 && row[3] == "words");
            nouns[row[0]] = nouns[data.Inflector.PluralOf(row[0])] = noun;
        }
        _nouns = nouns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        _prepositions = data.Rows("Quotes/cue-prepositions.txt").Select(row => new CueVerb(row[0], row[0].Split(' '), Stances[row[1]], Modes[row[2]], CueFrames.None, []))
            .GroupBy(phrase => phrase.Particle[0], StringComparer.OrdinalIgnoreCase)
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Particle.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _firstOfPrepositions = new WordFilter(_prepositions.Dictionary.Keys);
        var sources = new Dictionary<string, SourceNounKind>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in data.Rows("Quotes/source-nouns.txt"))
        {
            var kind = Enum.Parse<SourceNounKind>(row[1], ignoreCase: true);
            sources[row[0]] = kind;
            if (kind is SourceNounKind.Spokesperson or SourceNounKind.Document)
                sources.TryAdd(data.Inflector.PluralOf(row[0]), kind);
        }
        _sources = sources.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _addressees = data.Rows("Quotes/addressee-nouns.txt").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _refusals = data.Rows("Quotes/refusal-verbs.txt").SelectMany(row => data.Inflector.FormsOf(row[0].Split('/')).Select(f => (f.Form, OfAll: row[1] == "all"))).DistinctBy(f => f.Form)
            .ToFrozenDictionary(f => f.Form, f => f.OfAll, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _replies = data.Rows("Quotes/reply-words.txt").Select(row => row[0]).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _issuing = data.Rows("Quotes/issuing-verbs.txt").Select(row => row[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        _untagged = data.Rows("Quotes/untagged-cues.txt").ToFrozenDictionary(row => row[0], row => Enum.Parse<UntaggedCuePlaces>(row[1], ignoreCase: true), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the lists of a language.</summary>
    public static CueLexicon Read(Lexicons lexicons) => new(lexicons);

    /// <summary>The phrases before a source (“according to”) that begin with a word, the longest first; their words are the particle.</summary>
    public ReadOnlySpan<CueVerb> Prepositions(ReadOnlySpan<char> word) => _firstOfPrepositions.MayHold(word) && _prepositions.TryGetValue(word, out var found) ? found : [];

    /// <summary>The reporting verbs that a word may be a form of, those with a particle first.</summary>
    public ReadOnlySpan<(CueVerb Verb, VerbForm Forms)> Verbs(ReadOnlySpan<char> word) => _verbForms.MayHold(word) && _verbs.TryGetValue(word, out var found) ? found : [];

    /// <summary>Where a word reports though the tagger takes it for no verb.</summary>
    public UntaggedCuePlaces Untagged(ReadOnlySpan<char> word) => _untagged.TryGetValue(word, out var places) ? places : UntaggedCuePlaces.None;

    /// <summary>The noun of saying that a word is a form of.</summary>
    public CueNoun? Noun(ReadOnlySpan<char> word) => _nouns.TryGetValue(word, out var noun) ? noun : null;

    /// <summary>What a noun means as a source, where the list has it.</summary>
    public SourceNounKind? SourceNoun(ReadOnlySpan<char> word) => _sources.TryGetValue(word, out var kind) ? kind : null;

    /// <summary>Whether a word is a form of a verb of not answering.</summary>
    public bool IsRefusal(ReadOnlySpan<char> word) => _refusals.ContainsKey(word);

    /// <summary>Whether a word is a form of a verb that refuses any answer, not just a reply.</summary>
    public bool RefusesAll(ReadOnlySpan<char> word) => _refusals.TryGetValue(word, out var all) && all;

    /// <summary>Whether a word, as it is written, is a whole reply.</summary>
    public bool IsReply(ReadOnlySpan<char> word) => _replies.Contains(word);

    /// <summary>Whether a verb, in its dictionary form, gives out words: who issues a statement makes it.</summary>
    public bool Issues(string lemma) => _issuing.Contains(lemma);

    /// <summary>Whether a noun is a group that is told things.</summary>
    public bool IsAddressee(ReadOnlySpan<char> word) => _addressees.Contains(word);

    private static readonly Dictionary<string, Stance> Stances = Enum.GetValues<Stance>().ToDictionary(s => s.ToString(), StringComparer.OrdinalIgnoreCase);
    private static readonly Dictionary<string, QuoteMode> Modes = Enum.GetValues<QuoteMode>().ToDictionary(s => s.ToString(), StringComparer.OrdinalIgnoreCase);

    private static CueFrames Frames(string list, out string[] prepositions)
    {
        var frames = CueFrames.None;
        var found = new List<string>();
        foreach (var name in list.Split(','))
        {
            if (name.StartsWith("on:", StringComparison.Ordinal))
                found.Add(name[3..]);
            else
                frames |= name == "label:as" ? CueFrames.LabelAs : Enum.Parse<CueFrames>(name, ignoreCase: true);
        }
        prepositions = [.. found];
        return frames;
    }
}
