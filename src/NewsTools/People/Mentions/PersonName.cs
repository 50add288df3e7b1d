namespace NewsTools.People;

/// <summary>A person's name in its parts, as they are compared.</summary>
internal sealed class PersonName
{
    private readonly PeopleLexicon _lexicon;

    private PersonName(PeopleLexicon lexicon, string[] given, string surname, string[] particles, string? suffix, string[] nicknames)
    {
        _lexicon = lexicon;
        Given = given;
        Surname = surname;
        Particles = particles;
        Suffix = suffix;
        Nicknames = nicknames;
    }

    /// <summary>Everything before the surname: given names, middle names, initials (“jd” for J.D.).</summary>
    internal string[] Given { get; }

    /// <summary>The last word of the surname, with its hyphens; of a single name, that name.</summary>
    internal string Surname { get; }

    /// <summary>Small words of the surname before its last word (“van”, “der”).</summary>
    internal string[] Particles { get; }

    /// <summary>“jr”, “iii”; null where there is none.</summary>
    internal string? Suffix { get; }

    /// <summary>Names in quotation marks or brackets.</summary>
    internal string[] Nicknames { get; }

    /// <summary>The whole name as it is compared, without suffix and nicknames.</summary>
    internal string Key => field ??= string.Join(' ', [.. Given, .. Particles, Surname]);

    /// <summary>Whether there is a surname alone, or a given name alone.</summary>
    internal bool IsBare => Given.Length == 0;

    /// <summary>The number of name words.</summary>
    internal int Parts => Given.Length + Particles.Length + 1;

    /// <summary>The surname in one spelling for those that are written in several.</summary>
    internal string SurnameSound => field ??= Sound(Surname);

    /// <summary>Reads a name from its words; null where they hold no name.</summary>
    /// <param name="words">The document.</param>
    /// <param name="first">The first word.</param>
    /// <param name="end">Index after the last word.</param>
    internal static PersonName? Read(NameWords words, int first, int end)
    {
        var lexicon = words.Lexicon;
        var parts = new List<string>();
        var nicknames = new List<string>();
        string? suffix = null;
        for (var i = first; i < end; i++)
        {
            ref readonly var word = ref words[i];
            if (word.Shape == WordShape.Mark)
            {
                if (NicknameEnd(words, i, end) is { } close)
                {
                    nicknames.Add(lexicon.WithoutArticle(string.Join(' ', Enumerable.Range(i + 1, close - i - 1).Select(n => words[n].Key))));
                    if (parts.Count == 0)
                        parts.Add(nicknames[^1]); // it stands for the given name
                    i = close;
                }
                continue;
            }
            if (word.IsPossessive)
                continue;
            if (parts.Count > 0 && lexicon.Suffixes.TryGetValue(word.Key, out var found) && (i == end - 1 || i > first + 1) && !word.Hyphenated
                && (found.IsKin || words.IsPostNominal(i) && words[i - 1].Shape != WordShape.Capitals))
                suffix = found.IsKin ? found.Form : suffix;
            else if (word.Hyphenated && parts.Count > 0)
                parts[^1] += "-" + word.Key;
            else
                parts.Add(word.Key);
        }
        return parts.Count == 0 ? null : Of(lexicon, parts, suffix, nicknames);
    }

    // The mark that closes a nickname; null where none stands in marks here.
    private static int? NicknameEnd(NameWords words, int mark, int end)
    {
        if (!IsNicknameMark(words[mark].Key))
            return null;
        var close = mark + 1;
        while (close < end && words[close].IsWord) close++;
        return close < end && close > mark + 1 ? close : null;
    }

    private static PersonName Of(PeopleLexicon lexicon, List<string> parts, string? suffix, List<string> nicknames)
    {
        if (suffix is null && BeginsWithSurname(lexicon, parts))
            return new PersonName(lexicon, [.. parts.Skip(1)], parts[0], [], null, [.. nicknames]);
        var particles = lexicon.Particles;
        var last = parts.Count - 1;
        var particle = last;
        while (particle > 1 && particles.Contains(parts[particle - 1])) particle--;
        if (particle == 1 && last > 0 && particles.Contains(parts[0]))
            particle = 0; // “Van der Berg” on its own
        return new PersonName(lexicon, [.. parts.Take(particle)], parts[last], [.. parts.Skip(particle).Take(last - particle)], suffix, [.. nicknames]);
    }

    // Chinese, Korean and Vietnamese names begin with the surname, unless a Western given name stands there.
    private static bool BeginsWithSurname(PeopleLexicon lexicon, List<string> parts) =>
        parts.Count is 2 or 3 && lexicon.FamilyFirst.Contains(parts[0]) && !IsInitial(parts[1])
            && !parts.Skip(1).Any(lexicon.IsGivenName) && !lexicon.Particles.Contains(parts[1])
            && (!lexicon.IsGivenName(parts[0]) || parts.Count == 3 || parts[1].Contains('-')) && !lexicon.FamilyFirst.Contains(parts[^1]);

    /// <summary>A name made of a given name and a surname that stand apart (“Desmond and Ruth Brennan”).</summary>
    internal static PersonName Joint(PersonName given, PersonName full) =>
        new(given._lexicon, [.. given.Given, .. given.Particles, given.Surname], full.Surname, full.Particles, null, []);

    /// <summary>The surname of a name.</summary>
    internal static PersonName Bare(PersonName full) => new(full._lexicon, [], full.Surname, full.Particles, null, []);

    /// <summary>Whether two names may be one person's, by their words alone.</summary>
    internal bool IsCompatible(PersonName other)
    {
        if (Suffix is not null && other.Suffix is not null && Suffix != other.Suffix)
            return false;
        if (IsBare || other.IsBare)
            return IsBare ? other.Answers(this) : Answers(other);
        if (SameSurname(other))
            return SameGiven(Given, other.Given) || NicknameFits(other) || other.NicknameFits(this);
        return Given.Length + other.Given.Length > 2 && (IsShorterOf(other) || other.IsShorterOf(this));
    }

    /// <summary>Whether a single name (or a double surname) may mean this person.</summary>
    internal bool Answers(PersonName bare) =>
        SameSurname(bare) || Given.Length > 0 && _lexicon.MayBeSameName(Given[0], bare.Surname) || Nicknames.Contains(bare.Surname)
        || Surname.Contains('-') && Surname.Split('-').Contains(bare.Surname);

    /// <summary>Whether the surnames are the same, spelling and particles aside.</summary>
    internal bool SameSurname(PersonName other) =>
        Surname == other.Surname || Surname.Length >= 5 && other.Surname.Length >= 5 && SurnameSound == other.SurnameSound
        || Surname.Contains('-') != other.Surname.Contains('-') && (Joined(Surname) == Joined(other.Surname));

    internal static bool IsInitial(string part) => part.Length == 1;

    /// <summary>One spelling for letters and endings that transliterations vary (Zelensky, Zelenskyy; Qaddafi, Gaddafi).</summary>
    private string Sound(string name)
    {
        var made = new System.Text.StringBuilder(name.Length);
        var text = name.Replace("'", "", StringComparison.Ordinal);
        foreach (var (from, to) in _lexicon.Spellings)
            text = text.Replace(from, to, StringComparison.Ordinal);
        foreach (var unit in text)
            if (made.Length == 0 || made[^1] != unit)
                made.Append(unit);
        while (made.Length > 4 && made[^1] == 'i')
            made.Length--;
        return made.ToString();
    }

    // “JD”: two letters that are no given name.
    private bool IsInitials(string part) => part.Length == 2 && !_lexicon.IsGivenName(part);

    private static bool IsNicknameMark(string key) => key is "\"" or "“" or "”" or "‘" or "'" or "(" or "``" or "«" or "„";

    private static string Joined(string name) => name.Replace("-", "", StringComparison.Ordinal);

    private bool NicknameFits(PersonName other) => Nicknames.Length > 0 && other.Given.Length > 0 && Nicknames.Contains(other.Given[0]);

    private bool SameGiven(string[] a, string[] b)
    {
        if (!FirstFits(a, b) && !(a.Length > 1 && b.Length == 1 && SameOne(a[1], b[0]) && !IsInitial(a[1])) && !(b.Length > 1 && a.Length == 1 && SameOne(b[1], a[0]) && !IsInitial(b[1])))
            return false;
        // Middle names that both give must agree.
        if (a.Length > 1 && b.Length > 1 && a.Length == b.Length)
            for (var i = 1; i < a.Length; i++)
                if (!SameOne(a[i], b[i]))
                    return false;
        return true;
    }

    private bool FirstFits(string[] a, string[] b) => SameOne(a[0], b[0]) || Initials(a) == b[0] || Initials(b) == a[0];

    private static string? Initials(string[] given) => given.Length < 2 ? null : string.Concat(given.Select(g => g[0]));

    private bool SameOne(string a, string b)
    {
        if (a == b || _lexicon.MayBeSameName(a, b))
            return true;
        if (a.Length == 1 || b.Length == 1)
            return a[0] == b[0];
        if (IsInitials(a) || IsInitials(b))
            return a[0] == b[0];
        return a.Length >= 4 && b.Length >= 4 && (Sound(a) == Sound(b) || Joined(a) == Joined(b));
    }

    // “Enrique Peña” for Enrique Peña Nieto; “López Obrador” for Andrés Manuel López Obrador.
    private bool IsShorterOf(PersonName longer)
    {
        string[] mine = [.. Given, .. Particles, Surname], theirs = [.. longer.Given, .. longer.Particles, longer.Surname];
        if (mine.Length >= theirs.Length)
            return false;
        if (theirs.AsSpan(theirs.Length - mine.Length).SequenceEqual(mine))
            return true;
        if (!SameOne(mine[0], theirs[0]))
            return false;
        var at = 1;
        for (var i = 1; i < mine.Length; i++, at++)
        {
            while (at < theirs.Length && theirs[at] != mine[i]) at++;
            if (at >= theirs.Length)
                return false;
        }
        return mine[^1].Length > 1;
    }
}
