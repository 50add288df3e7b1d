using System.Runtime.CompilerServices;

namespace NewsTools.People;

/// <summary>A <see cref="WhosWho"/> made ready for look-ups.</summary>
internal sealed class KnownPeople
{
    private readonly PhraseTable<int> _names = new();
    private readonly Dictionary<string, HashSet<string>> _different = new(StringComparer.Ordinal);
    private readonly List<WhosWhoPerson?> _people = [];

    // Kept as long as the list that it was made of: a pipeline asks for it with each article.
    private static readonly ConditionalWeakTable<WhosWho, KnownPeople> Made = [];

    private KnownPeople(WhosWho whosWho)
    {
        foreach (var person in whosWho.People)
        {
            foreach (var name in person.Aliases.Prepend(person.Name))
                _names.Add(name, _people.Count);
            _people.Add(person);
        }
        foreach (var group in whosWho.Same)
        {
            var number = group.Select(n => _names.TryGet(n, out var known) ? known : -1).FirstOrDefault(n => n >= 0, -1);
            if (number < 0)
            {
                number = _people.Count;
                _people.Add(null);
            }
            foreach (var name in group)
                _names.Add(name, number);
        }
        foreach (var group in whosWho.Different)
            foreach (var name in group)
            {
                if (!_different.TryGetValue(Key(name), out var others))
                    _different.Add(Key(name), others = new HashSet<string>(StringComparer.Ordinal));
                others.UnionWith(group.Select(Key).Where(other => other != Key(name)));
            }
    }

    /// <summary>A list made ready, once for each list.</summary>
    internal static KnownPeople Of(WhosWho whosWho) => Made.GetValue(whosWho, static list => new KnownPeople(list));

    /// <summary>The longest known name at a word: how many words, and whose.</summary>
    internal int Match(NameWords words, int at, out int person) => _names.Match(words, at, out person);

    /// <summary>The entry of a person; null for a name that is only said to be the same as another.</summary>
    internal WhosWhoPerson? Person(int number) => _people[number];

    /// <summary>Whether two names are said to be of different people.</summary>
    internal bool AreDifferent(PersonName a, PersonName b) => _different.TryGetValue(a.Key, out var others) && others.Contains(b.Key);

    /// <summary>Whether a name is said to be of somebody else than another.</summary>
    internal bool IsKeptApart(PersonName name) => _different.ContainsKey(name.Key);

    private static string Key(string name) => string.Join(' ', name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => NameWords.Fold(part)));
}
