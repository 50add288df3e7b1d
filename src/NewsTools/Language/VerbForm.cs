namespace NewsTools.Language;

/// <summary>The form of a verb.</summary>
[Flags]
internal enum VerbForm
{
    Base = 1,
    Third = 2,
    Past = 4,
    Participle = 8,
    Gerund = 16,
}
