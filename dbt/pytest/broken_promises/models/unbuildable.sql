select cast(raise_error('no such weather') as string) as id
