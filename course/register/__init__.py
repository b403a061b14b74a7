"""What a provider keeps of the records it issues, how it signs them, and how a stranger checks one."""
