SITENAME = 'Test'
