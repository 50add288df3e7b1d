using System.Collections.Frozen;

namespace NewsTools.Quotes;

/// <summary>The words of not answering, from the lists in <c>Languages/English/Data/Quotes</c>. Read once, on first use.</summary>
internal sealed class NoResponseLexicon
{
    private static readonly Lazy<NoResponseLexicon> Lazy = new(() => new NoResponseLexicon());

    private readonly FrozenDictionary<string, AnswerVerb>.AlternateLookup<ReadOnlySpan<char>> _verbs;
    private readonly FrozenDictionary<string, NoResponseRoles>.AlternateLookup<ReadOnlySpan<char>> _words;

    private readonly Dictionary<NoResponseRoles, string> _first = [];

    private NoResponseLexicon()
    {
        var verbs = new Dictionary<string, AnswerVerb>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows("answer-verbs.txt"))
        {
            var forms = row[0].Split('/');
            var kind = Enum.Parse<NoResponseKind>(row[1], ignoreCase: true);
            var verb = new AnswerVerb(forms[0], kind, row[2] is "did" or "both", row[2] is "would" or "both", Enum.Parse<AnswerFrame>(row[3], ignoreCase: true));
            foreach (var (form, _) in CueLexicon.Inflect(forms))
                verbs.TryAdd(form, verb);
        }
        _verbs = verbs.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

        var words = new Dictionary<string, NoResponseRoles>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in Rows("no-response-words.txt"))
        {
            var role = Enum.Parse<NoResponseRoles>(row[1], ignoreCase: true);
            _first.TryAdd(role, row[0]);
            words[row[0]] = words.GetValueOrDefault(row[0]) | role;
            if (role is NoResponseRoles.Message or NoResponseRoles.Attempt && CueLexicon.Plural(row[0]) is var plural)
                words[plural] = words.GetValueOrDefault(plural) | role;
        }
        _words = words.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The shipped lists.</summary>
    public static NoResponseLexicon Shared => Lazy.Value;

    /// <summary>The verb of answering that a word is a form of.</summary>
    public AnswerVerb? Verb(ReadOnlySpan<char> word) => _verbs.TryGetValue(word, out var verb) ? verb : null;

    /// <summary>Whether a word has a role in saying that there was no answer.</summary>
    public bool Is(ReadOnlySpan<char> word, NoResponseRoles role) => _words.TryGetValue(word, out var roles) && (roles & role) != 0;

    /// <summary>The first word of a role.</summary>
    public string WordOf(NoResponseRoles role) => _first[role];

    /// <summary>Whether a sentence with this word may say that there was no answer.</summary>
    public bool IsTrigger(ReadOnlySpan<char> word) =>
        CueLexicon.Shared.IsRefusal(word) || Is(word, NoResponseRoles.Triggers) || Verb(word) is { Kind: NoResponseKind.NoReply } or { AfterWould: true };

    private static IEnumerable<string[]> Rows(string file) => DataFile.Rows($"Languages/English/Data/Quotes/{file}");
}
