using System.Runtime.CompilerServices;
using NewsTools.Learning;

namespace NewsTools.Entities;

/// <summary>What the entity features need to know of one word: hashes of its forms, its letters' case, and what the word lists say.</summary>
internal struct WordInfo
{
    /// <summary>Hash of the word in lower case.</summary>
    internal ulong Lower;

    /// <summary>Hash of the collapsed shape: Xx, X.X., Xx-Xx, d.</summary>
    internal ulong Shape;

    /// <summary>Hashes of the first one to four letters, in lower case.</summary>
    internal ulong Prefix1, Prefix2, Prefix3, Prefix4;

    /// <summary>Hashes of the last one to four letters, in lower case.</summary>
    internal ulong Suffix1, Suffix2, Suffix3, Suffix4;

    internal WordCase Case;

    /// <summary>What the lists of people's names say (<see cref="NameBits"/>).</summary>
    internal uint Names;

    /// <summary>How often the word stands in lower case; learned with the model.</summary>
    internal uint Frequency;

    /// <summary>The row of the word's vector, or <see cref="WordVectors.Unknown"/>.</summary>
    internal int Row;

    /// <summary>The word's classes by its vector, from 1; 0 where it has none.</summary>
    internal uint Coarse, Medium, Fine;

    /// <summary>The Penn tag, as a number.</summary>
    internal uint Tag;

    /// <summary>Takes in what is known of the word by its vector.</summary>
    internal void Place(WordVectors vectors, int row)
    {
        Row = row;
        if (Row >= 0)
            (Coarse, Medium, Fine) = ((uint)vectors.Coarse(Row) + 1, (uint)vectors.Medium(Row) + 1, (uint)vectors.Fine(Row) + 1);
    }

    /// <summary>A Penn tag as a number.</summary>
    internal static uint TagOf(string penn)
    {
        var number = 0u;
        foreach (var unit in penn) number = (number * 31) + unit;
        return number;
    }

    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>The hash of a word in lower case.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal static ulong HashLower(ReadOnlySpan<char> word)
    {
        var hash = Offset;
        foreach (var unit in word)
            hash = (hash ^ Fold(unit)) * Prime;
        return Mix(hash);
    }

    /// <summary>Spreads the bits of a hash.</summary>
    internal static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 32)) * 0xD6E8FEB86659FD93;
        return value ^ (value >> 32);
    }

    /// <summary>Describes a word, without what the lists say.</summary>
    internal static WordInfo Of(ReadOnlySpan<char> word)
    {
        var info = new WordInfo();
        ulong forward = Offset, shape = Offset;
        int uppers = 0, lowers = 0, digits = 0, others = 0, dots = 0;
        bool firstUpper = false, upperAfterLower = false;
        var last = '\0';
        for (var i = 0; i < word.Length; i++)
        {
            var unit = word[i];
            char kind;
            if (unit is >= 'a' and <= 'z') { kind = 'x'; lowers++; }
            else if (unit is >= 'A' and <= 'Z') { kind = 'X'; uppers++; }
            else if (unit is >= '0' and <= '9') { kind = 'd'; digits++; }
            else if (unit < 0x80) { kind = unit; others++; if (unit == '.') dots++; }
            else if (char.IsUpper(unit)) { kind = 'X'; uppers++; }
            else if (char.IsLetter(unit)) { kind = 'x'; lowers++; }
            else if (unit is '’' or '‘') { kind = '\''; others++; }
            else if (unit is '“' or '”') { kind = '"'; others++; }
            else if (unit is '–' or '—' or '‑') { kind = '-'; others++; }
            else { kind = '?'; others++; }
            if (i == 0) firstUpper = kind == 'X';
            else if (kind == 'X' && lowers > 0) upperAfterLower = true;
            forward = (forward ^ Fold(unit)) * Prime;
            if (i == 0) info.Prefix1 = Mix(forward);
            else if (i == 1) info.Prefix2 = Mix(forward);
            else if (i == 2) info.Prefix3 = Mix(forward);
            else if (i == 3) info.Prefix4 = Mix(forward);
            if (kind != last) { shape = (shape ^ kind) * Prime; last = kind; }
        }
        info.Lower = Mix(forward);
        info.Shape = Mix(shape);
        var backward = Offset;
        for (var i = word.Length - 1; i >= 0 && i >= word.Length - 4; i--)
        {
            backward = (backward ^ Fold(word[i])) * Prime;
            switch (word.Length - i)
            {
                case 1: info.Suffix1 = Mix(backward); break;
                case 2: info.Suffix2 = Mix(backward); break;
                case 3: info.Suffix3 = Mix(backward); break;
                default: info.Suffix4 = Mix(backward); break;
            }
        }
        info.Case = CaseOf(word, uppers, lowers, digits, others, dots, firstUpper, upperAfterLower);
        return info;
    }

    // Many branches, because it is one list: a line for each shape that a word can have, the first that fits.
    private static WordCase CaseOf(
        ReadOnlySpan<char> word, int uppers, int lowers, int digits, int others, int dots, bool firstUpper, bool upperAfterLower)
    {
        if (uppers + lowers == 0)
            return digits > 0 ? WordCase.Number : word.Length == 0 ? WordCase.Other : word[0] switch
            {
                '"' or '“' or '”' or '„' or '«' or '»' or '`' => WordCase.Quote,
                '\'' or '’' or '‘' => WordCase.Quote,
                '(' or '[' or '{' => WordCase.Open,
                ')' or ']' or '}' => WordCase.Close,
                '-' or '–' or '—' or '‑' or '/' => WordCase.Dash,
                ',' => WordCase.Comma,
                '.' or '!' or '?' or ';' or ':' => WordCase.Stop,
                _ => WordCase.Other,
            };
        if (word[0] is '@' or '#')
            return WordCase.Handle;
        if (digits > 0)
            return firstUpper ? WordCase.AlphanumericUpper : WordCase.Alphanumeric;
        if (uppers == 0)
            return word[0] is '\'' or '’' ? WordCase.Clitic : WordCase.Lower;
        if (lowers == 0)
            return uppers == 1 ? dots > 0 ? WordCase.Initial : word.Length == 1 ? WordCase.Letter : WordCase.Caps
                : dots > 0 ? dots >= uppers ? WordCase.Dotted : WordCase.Initial : WordCase.Caps;
        if (!firstUpper)
            return WordCase.MixedLower;
        return upperAfterLower ? WordCase.MixedUpper : others > dots ? WordCase.CapitalMarked : WordCase.Capital;
    }

    private static char Fold(char unit) =>
        unit is >= 'A' and <= 'Z' ? (char)(unit | 0x20) : unit < 0x80 ? unit : unit is '’' or '‘' ? '\'' : unit is '‑' or '–' ? '-' : FeatureHash.Lower(unit);
}
