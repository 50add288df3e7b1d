using System.Collections.Frozen;
using NewsTools.Language;

namespace NewsTools.Quotes;

/// <summary>The words of not answering, from the lists in the folder <c>Quotes</c> of a language's data.</summary>
internal sealed class NoResponseLexicon : ILexicon<NoResponseLexicon>
{
    private readonly CueLexicon _cues;
    private readonly FrozenDictionary<string, AnswerVerb>.AlternateLookup<ReadOnlySpan<char>> _verbs;
    private readonly FrozenDictionary<string, NoResponseRoles>.AlternateLookup<ReadOnlySpan<char>> _words;

    private readonly Dictionary<NoResponseRoles, string> _first = [];

    private NoResponseLexicon(Lexicons data)
    {
        _cues = data.Get<CueLexicon>();
        var verbs = new Dictionary<string, AnswerVerb>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in data.Rows("Quotes/answer-verbs.txt"))
        {
            var forms = row[0].Split('/');
            var kind = Enum.Parse<NoResponseKind>(row[1], ignoreCase: true);
            var verb = new AnswerVerb(forms[0], kind, row[2] is "did" or "both", row[2] is "would" or "both", Enum.Parse<AnswerFrame>(row[3], ignoreCase: true));
            foreach (var (form, _) in data.Inflector.FormsOf(forms))
                verbs.TryAdd(form, verb);
        }
        _verbs = verbs.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        var words = new Dictionary<string, NoResponseRoles>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in data.Rows("Quotes/no-response-words.txt"))
        {
            var role = Enum.Parse<NoResponseRoles>(row[1], ignoreCase: true);
            _first.TryAdd(role, row[0]);
            words[row[0]] = words.GetValueOrDefault(row[0]) | role;
            if (role is NoResponseRoles.Message or NoResponseRoles.Attempt && data.Inflector.PluralOf(row[0]) is var plural)
                words[plural] = words.GetValueOrDefault(plural) | role;
        }
        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the lists of a language.</summary>
    public static NoResponseLexicon Read(Lexicons lexicons) => new(lexicons);

    /// <summary>The verb of answering that a word is a form of.</summary>
    public AnswerVerb? Verb(ReadOnlySpan<char> word) => _verbs.TryGetValue(word, out var verb) ? verb : null;

    /// <summary>Whether a word has a role in saying that there was no answer.</summary>
    public bool Is(ReadOnlySpan<char> word, NoResponseRoles role) => _words.TryGetValue(word, out var roles) && (roles & role) != 0;

    /// <summary>The first word of a role.</summary>
    public string WordOf(NoResponseRoles role) => _first[role];

    /// <summary>Whether a sentence with this word may say that there was no answer.</summary>
    public bool IsTrigger(ReadOnlySpan<char> word) =>
        _cues.IsRefusal(word) || Is(word, NoResponseRoles.Triggers) || Verb(word) is { Kind: NoResponseKind.NoReply } or { AfterWould: true };
}
