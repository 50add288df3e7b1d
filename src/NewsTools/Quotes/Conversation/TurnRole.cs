namespace NewsTools.Quotes;

/// <summary>The part of a speaker in an interview.</summary>
internal enum TurnRole
{
    Asker,
    Answerer,
}
