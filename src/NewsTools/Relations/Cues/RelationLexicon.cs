using System.Collections.Frozen;
using System.Globalization;
using NewsTools.Language;
using NewsTools.Quotes;

namespace NewsTools.Relations;

/// <summary>The words that relate statements, from the lists in the folder <c>Relations</c> of a language's data.</summary>
internal sealed class RelationLexicon : ILexicon<RelationLexicon>
{
    private static readonly Dictionary<string, CueElementKind> Classes = new(StringComparer.Ordinal)
    {
        ["~"] = CueElementKind.Gap,
        ["<adj>"] = CueElementKind.Adjectives,
        ["<more>"] = CueElementKind.Comparative,
        ["<self>"] = CueElementKind.Reflexive,
        ["<their>"] = CueElementKind.Possessive,
        ["<time>"] = CueElementKind.Time,
        ["<early>"] = CueElementKind.Early,
        ["<saying>"] = CueElementKind.Saying,
        ["<said>"] = CueElementKind.Said,
    };

    private readonly FrozenDictionary<string, RelationCueStart[]>.AlternateLookup<ReadOnlySpan<char>> _cues;
    private readonly RelationCueStart[] _timed; // those that begin with a time
    private readonly WordFilter _filter;
    private readonly FrozenDictionary<string, RelationObjects>.AlternateLookup<ReadOnlySpan<char>> _nouns;
    private readonly FrozenDictionary<string, string[]>.AlternateLookup<ReadOnlySpan<char>> _accusing;
    private readonly FrozenDictionary<string, FrozenSet<string>> _roles;
    private readonly CueLexicon _reporting;

    private RelationLexicon(Lexicons data)
    {
        _reporting = data.Get<CueLexicon>();
        var starts = new Dictionary<string, List<RelationCueStart>>(StringComparer.OrdinalIgnoreCase);
        var timed = new List<RelationCueStart>();
        foreach (var row in data.Rows("Relations/relation-cues.txt"))
            foreach (var (word, start) in Starts(row, data.Inflector))
                if (start.Word.Length == 0)
                    timed.Add(start);
                else if (starts.TryGetValue(word, out var list))
                    list.Add(start);
                else
                    starts.Add(word, [start]);
        _timed = [.. timed];
        // The longest first: “back away from” before “back”.
        _cues = starts.ToFrozenDictionary(pair => pair.Key, pair => pair.Value.OrderByDescending(start => start.Cue.Elements.Length).ToArray(), StringComparer.OrdinalIgnoreCase)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        _roles = data.Rows("Relations/relation-words.txt").ToFrozenDictionary(row => row[0], row => row[1].Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase), StringComparer.Ordinal);
        _filter = new WordFilter([.. starts.Keys, .. timed.Count > 0 ? _roles["time"] : []]);
        var nouns = new Dictionary<string, RelationObjects>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in data.Rows("Relations/statement-nouns.txt"))
            nouns[row[0]] = nouns[data.Inflector.PluralOf(row[0])] = Enum.Parse<RelationObjects>(row[1], ignoreCase: true);
        _nouns = nouns.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _accusing = data.Rows("Relations/accusing-words.txt").SelectMany(row => data.Inflector.FormsOf(row[0].Split('/')).Select(form => (form.Form, Behind: row[1].Split(' ')))).DistinctBy(form => form.Form)
            .ToFrozenDictionary(form => form.Form, form => form.Behind, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the lists of a language.</summary>
    public static RelationLexicon Read(Lexicons lexicons) => new(lexicons);

    /// <summary>Whether a cue may begin with a word: most do not.</summary>
    public bool MayBegin(ReadOnlySpan<char> word) => _filter.MayHold(word);

    /// <summary>The cues that may begin with a word, the longest first.</summary>
    public ReadOnlySpan<RelationCueStart> Cues(ReadOnlySpan<char> word) => _cues.TryGetValue(word, out var found) ? found : Has("time", word) ? _timed : [];

    /// <summary>What a noun stands for; nothing where it is no such noun.</summary>
    public RelationObjects Noun(ReadOnlySpan<char> word) =>
        _nouns.TryGetValue(word, out var role) ? role : _reporting.Noun(word) is not { Mode: not QuoteMode.Thought } noun ? default
            : noun.Stance is Stance.Ordering or Stance.Asking or Stance.Committing ? RelationObjects.Position : RelationObjects.Statement;

    /// <summary>Whether a word is an adverb of earlier time.</summary>
    public bool IsEarly(ReadOnlySpan<char> word) => Has("earlier", word);

    /// <summary>Whether a word is a unit of time.</summary>
    public bool IsTime(ReadOnlySpan<char> word) => Has("time", word);

    /// <summary>Whether what a verb's infinitive tells is so: “seemed to contradict”.</summary>
    public bool IsSeeming(ReadOnlySpan<char> word) => Has("seeming", word);

    /// <summary>Whether a word is a form of a verb that reports speech.</summary>
    public bool IsReporting(ReadOnlySpan<char> word, VerbForm form)
    {
        foreach (var (verb, forms) in _reporting.Verbs(word))
            if ((forms & form) != 0 && verb.Mode is not QuoteMode.Thought && verb.Particle.Length == 0 && (verb.Frames & CueFrames.Weak) == 0)
                return true;
        return false;
    }

    /// <summary>The prepositions behind a verb that blames somebody; none where it is no such verb.</summary>
    public ReadOnlySpan<string> Accusing(ReadOnlySpan<char> word) => _accusing.TryGetValue(word, out var behind) ? behind : [];

    private bool Has(string role, ReadOnlySpan<char> word) => _roles.TryGetValue(role, out var words) && words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static IEnumerable<(string Word, RelationCueStart Start)> Starts(string[] row, IInflector inflector)
    {
        var isVerb = row[1] == "verb";
        var elements = Elements(row[0]);
        var objects = row[3].Split(',').Aggregate(default(RelationObjects), (all, one) => all | Enum.Parse<RelationObjects>(one, ignoreCase: true));
        var cue = new RelationCue(row[0], isVerb, [.. elements.Skip(1)], Enum.Parse<RelationKind>(row[2], ignoreCase: true), objects, row[4] == "self", double.Parse(row[5], CultureInfo.InvariantCulture));
        var first = elements[0];
        if (first.Kind is not CueElementKind.Word)
            yield return ("", new RelationCueStart(cue, "", default));
        foreach (var word in first.Words)
            if (!isVerb)
                yield return (FirstOf(word), new RelationCueStart(cue, word, default));
            else
                foreach (var group in inflector.FormsOf(word.Split('/')).GroupBy(form => form.Form))
                    yield return (FirstOf(group.Key), new RelationCueStart(cue, group.Key, group.Aggregate(default(VerbForm), (all, form) => all | form.Kind)));
    }

    // “U-turn” is several tokens.
    private static string FirstOf(string word) => word.Split('-')[0];

    private static List<CueElement> Elements(string words)
    {
        var elements = new List<CueElement>();
        var isAlternative = false;
        foreach (var word in words.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (word == "/")
            {
                isAlternative = true;
                continue;
            }
            var isOptional = word[0] == '[';
            var bare = word.Trim('[', ']');
            if (isAlternative)
                elements[^1] = elements[^1] with { Words = [.. elements[^1].Words, bare] };
            else
                elements.Add(Classes.TryGetValue(bare, out var kind) ? new CueElement(kind, isOptional, []) : new CueElement(CueElementKind.Word, isOptional, [bare]));
            isAlternative = false;
        }
        return elements;
    }
}
